import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { type Ledger, type Row, type SnapshotRow, TABLES } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { dateWords } from '@/words/dates'
import { recordTitle } from '@/words/records/record-title'
import { sourcingLink } from '@/words/sourcing'
import { pastState } from './past-state'
import { recordDate } from './record-date'
import type { RecordLink } from './record-view'

/**
 * Titles and dates of rows by id, in the given order, with what weakens them and, of claims that are not current on the
 * day, their state; ids that the revision does not show are left out.
 */
export function recordList(
  ledger: Ledger,
  ids: readonly string[],
  { rev, known }: Pick<View, 'rev' | 'known'>,
): readonly RecordLink[] {
  const { tables, revision } = snapshot(ledger, rev ?? undefined)
  const index = rowIndex(ledger.tables, tables)
  const wanted = new Set(ids)
  const found = new Map<string, RecordLink>()
  for (const table of TABLES)
    for (const row of tables[table] as readonly SnapshotRow[]) {
      if (!wanted.has(row.id)) continue
      const date = recordDate(table, row)
      found.set(row.id, {
        id: row.id,
        label: recordTitle(table, row as Row<typeof table>, index),
        date: date === null ? null : dateWords(date),
        ...sourcingLink(row),
        ...pastState(tables, row.id, known ?? revision.date),
      })
    }
  return ids.flatMap((id) => found.get(id) ?? [])
}
