import 'server-only'
import { memo } from '@/lib/memo'
import { columnsOf, type Entries, parseRow } from '../load/parse'
import { rowReferenceFaults, visibleIds } from '../load/reference-faults'
import type { RowFault } from '../load/row-faults'
import { measuresIn, ruleFaults } from '../load/row-rules'
import type { Cells } from '../revisions/canonical'
import { TABLES, type Table } from '../schema/rows'

const indexOf = memo((entries: Entries) => ({
  visible: visibleIds(entries),
  measureOf: measuresIn(entries),
  tableOf: new Map<string, Table>(
    TABLES.flatMap((table) => entries[table].map(({ cells }): [string, Table] => [cells.id ?? '', table])),
  ),
}))

/**
 * The faults that a row with these cells would have in the next revision: of its cells, of their combination, and of what
 * it refers to. Columns that are not given are empty. `id` is that of the row which is corrected, null for a new one,
 * whose id must be free. Quick enough for each key in a form; what other rows make of it, only the step tells.
 */
export function judgeRow(
  entries: Entries,
  table: Table,
  given: Cells,
  id: string | null,
): readonly RowFault[] {
  const { visible, measureOf, tableOf } = indexOf(entries)
  const next = entries.revisions.length + 1
  const cells = {
    ...Object.fromEntries(columnsOf(table).map((column) => [column, given[column] ?? ''])),
    since: String(next),
    until: '',
  }
  const { row, faults } = parseRow(table, cells)
  const taken = tableOf.get(given.id ?? '')
  return [
    ...faults,
    ...(taken !== undefined && given.id !== id
      ? [
          {
            column: 'id',
            value: given.id ?? '',
            reason: `is already an id in ${taken}`,
            allowed: 'an id that no row has or had',
          },
        ]
      : []),
    ...(row === null ? [] : ruleFaults(table, row, measureOf)),
    ...rowReferenceFaults(table, cells, [next, Number.POSITIVE_INFINITY], visible),
  ]
}
