import 'server-only'
import { createHash, type Hash } from 'node:crypto'
import { type CanonicalRows, canonicalRows } from '../columns/canonical-rows'
import { cellsAt, largeTable, lineAt } from '../columns/large-entries'
import type { LargeTable } from '../columns/large-table'
import { journalFault, journalFile, journalStep, takeStep } from '../revisions/journal'
import { keyOf, type PublishedRow, rowVersions } from '../revisions/row-versions'
import { visibleAt } from '../revisions/visible'
import { type Row, TABLES, type Table } from '../schema/rows'
import { descriptorFaults } from './descriptor'
import type { Fault } from './fault'
import { type PackageReader, piecesOf } from './package-reader'
import type { Entries } from './parse'
import { changedCells, changedClosing, missingRow, neverPublished, otherDigest } from './published-faults'
import type { LedgerText } from './read'

/** How many rows or lines are looked at before others may have a turn. */
const ROWS_A_TURN = 5000

const [LINE_FEED, MARK] = [0x0a, '\uFEFF']

/** What the journals say of a row of a large table. */
const [UNSAID, AS_IT_IS, OTHERWISE] = [0, 1, 2]

/** A large table beside what the journals say of its rows. */
class PublishedTable {
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
    return (
      this.large
        .ids()
        .positions(id)
        .find((position) => this.rows[position]?.since === since) ?? null
    )
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

type PublishedTables = ReadonlyMap<Table, PublishedTable>

/** The lines of a file, each without its end, and there until the next one is asked for. */
function* linesOf(pieces: Iterable<Uint8Array>): Generator<Buffer> {
  let rest = Buffer.alloc(0)
  for (const piece of pieces) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    let start = 0
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      const line = bytes.subarray(start, end)
      yield rest.length === 0 ? line : Buffer.concat([rest, line])
      rest = Buffer.alloc(0)
      start = end + 1
    }
    rest = Buffer.concat([rest, bytes.subarray(start)])
  }
  if (rest.length > 0) yield rest
}

interface Replayed {
  /** The rows of other tables, and those of large ones that are not in the files as they were published, by key. */
  readonly published: ReadonlyMap<string, PublishedRow>
  readonly faults: readonly Fault[]
}

/** Reads the journals beside the large tables, without holding what both have. */
function* replaying(
  read: PackageReader,
  revisions: number,
  tables: PublishedTables,
): Generator<void, Replayed> {
  const published = new Map<string, PublishedRow>()
  const faults: Fault[] = []
  const take = (line: Buffer, revision: number) => {
    for (const table of tables.values())
      if (
        line.compare(table.start, 0, table.start.length, 0, table.start.length) === 0 &&
        table.takesLikely(line)
      )
        return
    const text = line.toString()
    const step = journalStep(text)
    const row = 'opened' in step ? step.opened : step.closed
    const table = tables.get(row.table)
    if (table === undefined) takeStep(published, step, revision)
    else if ('opened' in step) {
      if (table.takes(step.opened)) published.delete(keyOf(row))
      else takeStep(published, step, revision)
    } else {
      takeStep(published, step, revision)
      const position = table.positionOf(row)
      if (position !== null) table.closed[position] = revision
    }
  }
  for (let revision = 1; revision <= revisions; revision++) {
    const pieces = piecesOf(read, journalFile(revision))
    if (pieces === null) {
      faults.push(journalFault(revision, 'is missing'))
      continue
    }
    try {
      let count = 0
      for (const line of linesOf(pieces)) {
        const isMarked = count === 0 && line.subarray(0, 3).toString() === MARK
        if (line.length > 0) take(isMarked ? line.subarray(3) : line, revision)
        if (++count % ROWS_A_TURN === 0) yield
      }
    } catch {
      faults.push(journalFault(revision, 'cannot be read as a journal'))
    }
  }
  return { published, faults }
}

/** The digests of all revisions, of the rows in the files, in one pass over them. */
function* digesting(
  rows: readonly PublishedRow[],
  tables: PublishedTables,
  revisions: number,
): Generator<void, readonly string[]> {
  const hashes: readonly Hash[] = Array.from({ length: revisions }, () => createHash('sha256'))
  let lines = Buffer.alloc(2 ** 16)
  let length = 0
  /** The revisions that show all rows that wait, which are taken in one go. */
  let shown: Pick<Row, 'since' | 'until'> = { since: 1, until: null }
  const flush = () => {
    for (let revision = shown.since; revision <= revisions && visibleAt(shown, revision); revision++)
      hashes[revision - 1]?.update(lines.subarray(0, length))
    length = 0
  }
  const showIn = ({ since, until }: Pick<Row, 'since' | 'until'>) => {
    if (since === shown.since && until === shown.until) return
    flush()
    shown = { since, until }
  }
  const add = (large: PublishedTable, position: number) => {
    showIn(large.rows[position] as Row)
    let end = large.canonical.write(position, lines, length)
    if (end === -1) {
      flush()
      end = large.canonical.write(position, lines, 0)
    }
    while (end === -1) {
      lines = Buffer.alloc(lines.length * 2)
      end = large.canonical.write(position, lines, 0)
    }
    lines[end] = LINE_FEED
    length = end + 1
  }
  const addLine = (row: PublishedRow) => {
    showIn(row)
    flush()
    const line = Buffer.from(`${row.canonical}\n`)
    for (let revision = row.since; revision <= revisions && visibleAt(row, revision); revision++)
      hashes[revision - 1]?.update(line)
  }
  for (const table of [...TABLES].sort()) {
    const large = tables.get(table)
    if (large === undefined) {
      for (const row of rows) if (row.table === table) addLine(row)
      continue
    }
    let count = 0
    for (const position of large.canonical.order) {
      add(large, position)
      if (++count % ROWS_A_TURN === 0) yield
    }
  }
  flush()
  return hashes.map((hash) => hash.digest('hex'))
}

const otherForm = (row: PublishedRow): Fault => ({
  ...journalFault(row.since, `has ${row.id} in another form than a release writes`),
  value: row.id,
})

/**
 * What `check` does, for a ledger with large tables: their rows are compared with the journals line by line, and nothing is held
 * of what is the same in both. Where all rows are as they were published, the journals have the digests of the rows.
 */
export function* checkingLarge({ read, entries }: LedgerText): Generator<void, Fault[]> {
  const revisions = entries.revisions
  const next = revisions.length + 1
  const tables = tablesOf(entries)
  const rows = rowVersions(
    entries,
    TABLES.filter((table) => !tables.has(table)),
  )
  yield
  const { published, faults: found } = yield* replaying(read, revisions.length, tables)
  const faults = [...descriptorFaults(read, revisions.length), ...found]
  const present = new Map(rows.map((row) => [keyOf(row), row]))

  for (const row of published.values()) {
    const large = tables.get(row.table)
    const position = large?.positionOf(row) ?? null
    const now = large && position !== null ? large.version(position) : present.get(keyOf(row))
    present.delete(keyOf(row))
    if (now === undefined) faults.push(missingRow(row))
    else {
      const changed = [...changedCells(row, now), ...changedClosing(row, now, next)]
      faults.push(...changed)
      if (changed.length === 0 && row.canonical !== now.canonical) faults.push(otherForm(row))
    }
  }
  for (const large of tables.values())
    for (let position = 0; position < large.said.length; position++) {
      const { since, until } = large.rows[position] as Row
      if (large.said[position] === UNSAID) {
        if (found.length === 0 && since < next) faults.push(neverPublished(large.version(position), next))
        continue
      }
      const closed = large.closed[position] || null
      if (large.said[position] === AS_IT_IS && closed !== until) {
        const now = large.version(position)
        faults.push(...changedClosing({ ...now, until: closed }, now, next))
      }
    }
  if (found.length === 0)
    for (const row of present.values()) if (row.since < next) faults.push(neverPublished(row, next))
  if (faults.length > 0) return faults

  const digests = yield* digesting(rows, tables, revisions.length)
  for (const { line, row } of revisions)
    if (row !== null) faults.push(...otherDigest(row, line, 'the rows', digests[row.number - 1] ?? ''))
  return faults
}

function tablesOf(entries: Entries): PublishedTables {
  return new Map(
    TABLES.flatMap((table) => {
      const large = largeTable(entries, table)
      return large === null ? [] : [[table, new PublishedTable(large)] as const]
    }),
  )
}
