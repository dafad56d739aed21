import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger, Row, SnapshotRow, Table } from '@/lib/ledger/schema/rows'
import { pastState } from '@/lib/records/past-state'
import { recordDate } from '@/lib/records/record-date'
import type { RecordLink } from '@/lib/records/record-view'
import { dateWords } from '@/words/dates'
import { recordTitle } from '@/words/records/record-title'
import { sourcingLink } from '@/words/sourcing'

/** A row in the list of its table; `closed` if the revision no longer shows it. */
export interface ListedRecord extends RecordLink {
  readonly closed: boolean
}

/**
 * The rows of a table that a revision shows or once showed, each once, in its newest version up to then: newest date
 * first, undated ones by name. With a `known` day, only what was public by then.
 */
export function listRecords(
  ledger: Ledger,
  table: Table,
  { rev, known }: { readonly rev: number; readonly known: string | null },
): ListedRecord[] {
  const { tables, revision } = snapshot(ledger, rev)
  const index = rowIndex(ledger.tables, tables)
  const visible = new Map((tables[table] as readonly SnapshotRow[]).map((row) => [row.id, row]))
  const newest = new Map<string, Row>()
  for (const row of ledger.tables[table])
    if (row.since <= rev && row.since >= (newest.get(row.id)?.since ?? 0)) newest.set(row.id, row)

  return [...newest.values()]
    .filter(({ id }) => {
      const row = visible.get(id)
      return known === null || row === undefined || !('known' in row) || row.known <= known
    })
    .map((row) => ({ row, date: recordDate(table, row), label: recordTitle(table, row, index) }))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.label.localeCompare(b.label, 'en'))
    .map(({ row, date, label }) => ({
      id: row.id,
      label,
      date: date === null ? null : dateWords(date),
      closed: !visible.has(row.id),
      ...sourcingLink(visible.get(row.id) ?? row),
      ...pastState(tables, row.id, known ?? revision.date),
    }))
}
