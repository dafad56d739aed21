import { knownOn } from '@/lib/ledger/claims/clocks'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { isEvidence, type Ledger, type Row, type SnapshotRow, type Table } from '@/lib/ledger/schema/rows'
import { pastState } from '@/lib/records/past-state'
import { recordDate } from '@/lib/records/record-date'
import type { RecordLink } from '@/lib/records/record-view'
import { dateWords } from '@/words/dates'
import { recordTitle } from '@/words/records/record-title'
import { sourcingLink } from '@/words/sourcing'
import { shownRows } from './shown-rows'

/** A row in the list of its table; `closed` if the revision no longer shows it. */
export interface ListedRecord extends RecordLink {
  readonly closed: boolean
}

/** Whether a row that no revision weighs any more was known by a day. */
const wasKnown = (table: Table, row: Row, known: string | null): boolean =>
  known === null || !isEvidence(table) || (knownOn(table, row as Row<typeof table>) ?? '') <= known

/**
 * The rows of a table that a revision shows or once showed, each once, in its newest version up to then: newest date
 * first, undated ones by name. With a `known` day, only what was public by then.
 */
export function listRecords(
  ledger: Ledger,
  table: Table,
  { rev, known }: { readonly rev: number; readonly known: string | null },
): ListedRecord[] {
  const at = snapshot(ledger, rev)
  const index = rowIndex(ledger.tables, at.tables)
  const visible = new Set((at.tables[table] as readonly SnapshotRow[]).map(({ id }) => id))
  const shown = new Map(shownRows(at, table, known).map((row) => [row.id, row]))
  const newest = new Map<string, Row>()
  for (const row of ledger.tables[table])
    if (row.since <= rev && row.since >= (newest.get(row.id)?.since ?? 0)) newest.set(row.id, row)

  return [...newest.values()]
    .filter((row) => shown.has(row.id) || (!visible.has(row.id) && wasKnown(table, row, known)))
    .map((row) => ({ row, date: recordDate(table, row), label: recordTitle(table, row, index) }))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.label.localeCompare(b.label, 'en'))
    .map(({ row, date, label }) => ({
      id: row.id,
      label,
      date: date === null ? null : dateWords(date),
      closed: !visible.has(row.id),
      ...sourcingLink(shown.get(row.id) ?? row),
      ...pastState(at.tables, row.id, known ?? at.revision.date),
    }))
}
