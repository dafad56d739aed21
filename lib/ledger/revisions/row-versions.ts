import type { Entries } from '../load/parse'
import { TABLES, type Table } from '../schema/rows'
import { type Cells, canonicalLine } from './canonical'

/** A version of a row for digests: its text, its canonical line, and the revisions that show it. */
export interface PublishedRow {
  readonly table: Table
  readonly id: string
  readonly cells: Cells
  readonly canonical: string
  readonly since: number
  /** The first revision without it; null while it is current. */
  readonly until: number | null
  /** Line in the table's file; null if it is known from a journal only. */
  readonly line: number | null
}

export const keyOf = ({ table, id, since }: Pick<PublishedRow, 'table' | 'id' | 'since'>) =>
  `${table} ${id} ${since}`

/** By table, then by id, both by code unit: the order of canonical lines. */
export const inOrder = (a: PublishedRow, b: PublishedRow) =>
  a.table === b.table ? (a.id < b.id ? -1 : a.id > b.id ? 1 : a.since - b.since) : a.table < b.table ? -1 : 1

/** All versions of all rows in the data files, or in some of them, in canonical order. */
export function rowVersions(entries: Entries, tables: readonly Table[] = TABLES): readonly PublishedRow[] {
  return tables
    .flatMap((table) =>
      entries[table].map(({ cells, line }) => ({
        table,
        id: cells.id ?? '',
        cells,
        canonical: canonicalLine(table, cells),
        since: Number(cells.since),
        until: cells.until ? Number(cells.until) : null,
        line,
      })),
    )
    .sort(inOrder)
}
