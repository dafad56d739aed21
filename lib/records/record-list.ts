import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { type Ledger, type Row, type SnapshotRow, TABLES } from '@/lib/ledger/schema/rows'
import { dateWords } from '@/words/dates'
import { recordTitle } from '@/words/records/record-title'
import { sourcingLink } from '@/words/sourcing'
import { recordDate } from './record-date'
import type { RecordLink } from './record-view'

/** Titles and dates of rows by id, in the given order; ids that the revision does not show are left out. */
export function recordList(
  ledger: Ledger,
  ids: readonly string[],
  rev: number | null,
): readonly RecordLink[] {
  const { tables } = snapshot(ledger, rev ?? undefined)
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
      })
    }
  return ids.flatMap((id) => found.get(id) ?? [])
}
