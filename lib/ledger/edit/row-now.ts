import type { Entries } from '../load/parse'
import { type Cells, canonicalLine } from '../revisions/canonical'
import { TABLES, type Table } from '../schema/rows'
import { rowState } from './row-state'

/** A row as the next revision would show it. */
export interface RowNow {
  readonly table: Table
  readonly id: string
  /** `gone`: an earlier revision withdrew it. */
  readonly state: 'published' | 'added' | 'corrected' | 'withdrawn' | 'gone'
  /** Its cells as the next revision would show them; for one that is withdrawn, or gone, the last that were shown. */
  readonly cells: Cells
  /** Its cells in the newest revision; null if that does not show it. */
  readonly published: Cells | null
  /** What edits of it have to say that they are based on. */
  readonly based: string | null
}

/** The table that has a row with this id, in any version; null without one. */
export const tableWithRow = (entries: Entries, id: string): Table | null =>
  TABLES.find((table) => entries[table].some(({ cells }) => cells.id === id)) ?? null

/** A row as it is now; null if the table never had one with this id. `next` is the number of the next revision. */
export function rowNow(entries: Entries, next: number, table: Table, id: string): RowNow | null {
  const versions = entries[table].filter(({ cells }) => cells.id === id)
  const last = versions.at(-1)
  if (last === undefined) return null
  const { published, pending, present } = rowState(versions, next)
  const state =
    pending !== null
      ? published === null
        ? 'added'
        : 'corrected'
      : present !== null
        ? 'published'
        : published !== null
          ? 'withdrawn'
          : 'gone'
  return {
    table,
    id,
    state,
    cells: (present ?? published ?? last).cells,
    published: published?.cells ?? null,
    based: present === null ? null : canonicalLine(table, present.cells),
  }
}

/** The same of whatever table has a row with this id; null if none ever had. */
export function rowAnywhere(entries: Entries, next: number, id: string): RowNow | null {
  const table = tableWithRow(entries, id)
  return table === null ? null : rowNow(entries, next, table, id)
}
