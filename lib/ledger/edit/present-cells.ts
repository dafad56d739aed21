import { group } from 'd3-array'
import type { Entries } from '../load/parse'
import type { Cells } from '../revisions/canonical'
import type { Table } from '../schema/rows'
import { rowState } from './row-state'

/** The cells of each row of a table that the next revision would show. */
export function presentCells(entries: Entries, table: Table): readonly Cells[] {
  const next = entries.revisions.length + 1
  const all: readonly { readonly cells: Cells }[] = entries[table]
  return [...group(all, ({ cells }) => cells.id ?? '').values()].flatMap((versions): readonly Cells[] => {
    const { present } = rowState(versions, next)
    return present === null ? [] : [present.cells]
  })
}
