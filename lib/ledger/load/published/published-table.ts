import 'server-only'
import { type CanonicalRows, canonicalRows } from '../../columns/canonical-rows'
import { cellsAt, largeTable, lineAt } from '../../columns/large-entries'
import type { LargeTable } from '../../columns/large-table'
import type { PublishedRow } from '../../revisions/row-versions'
import { type Row, TABLES, type Table } from '../../schema/rows'
import type { Entries } from '../parse'

/** How many rows or lines are looked at before others may have a turn. */
export const ROWS_A_TURN = 5000

/** What the journals say of a row of a large table. */
export const [UNSAID, AS_IT_IS] = [0, 1]
const OTHERWISE = 2

/** A large table beside what the journals say of its rows. */
export class PublishedTable {
  readonly rows: readonly Row[]
  readonly canonical: CanonicalRows
  /** Of each position one of the three above. */
  readonly said: Uint8Array
  /** Of each position the revision that closed it; 0 for none. */
  readonly closed: Uint32Array
  /** The start of the lines that open a row of this table. */
  readonly start: Buffer
  readonly #rank: Uint32Array
  /** The place in canonical order of the row that the next line is likely to open. */
  #likely = 0
  #written = Buffer.alloc(4096)

  constructor(readonly large: LargeTable) {
    this.rows = large.rows()
    this.canonical = canonicalRows(large)
    this.said = new Uint8Array(large.size)
    this.closed = new Uint32Array(large.size)
    this.start = Buffer.from(`[${JSON.stringify(large.table)},{`)
    this.#rank = new Uint32Array(large.size)
    for (const [place, position] of this.canonical.order.entries()) this.#rank[position] = place
  }

  /** Whether a line opens the row that is likely to come next, just as it is; it is taken then. */
  takesLikely(line: Uint8Array): boolean {
    const position = this.canonical.order[this.#likely]
    if (position === undefined) return false
    let length = this.canonical.write(position, this.#written, 0)
    while (length === -1) {
      this.#written = Buffer.alloc(this.#written.length * 2)
      length = this.canonical.write(position, this.#written, 0)
    }
    if (length !== line.length || this.#written.compare(line, 0, length, 0, length) !== 0) return false
    this.#take(position, AS_IT_IS)
    return true
  }

  #take(position: number, said: number): void {
    this.said[position] = said
    this.closed[position] = 0
    this.#likely = (this.#rank[position] ?? 0) + 1
  }

  positionOf({ id, since }: Pick<PublishedRow, 'id' | 'since'>): number | null {
    return this.large.ids.positions(id).find((position) => this.rows[position]?.since === since) ?? null
  }

  /** Takes a row that a journal opens. Answers whether it is as the file has it. */
  takes(row: PublishedRow): boolean {
    const position = this.positionOf(row)
    if (position === null) return false
    const isSame = this.canonical.line(position) === row.canonical
    this.#take(position, isSame ? AS_IT_IS : OTHERWISE)
    return isSame
  }

  /** The row at a position, as rows of other tables are compared. */
  version(position: number): PublishedRow {
    const { table } = this.large
    const { id, since, until } = this.rows[position] as Row
    const cells = cellsAt(this.large, position)
    return {
      table,
      id,
      cells,
      canonical: this.canonical.line(position),
      since,
      until,
      line: lineAt(position),
    }
  }
}

export type PublishedTables = ReadonlyMap<Table, PublishedTable>

/** The large tables of a ledger. */
export function publishedTables(entries: Entries): PublishedTables {
  return new Map(
    TABLES.flatMap((table) => {
      const large = largeTable(entries, table)
      return large === null ? [] : [[table, new PublishedTable(large)] as const]
    }),
  )
}
