import { knownOn } from '@/lib/ledger/claims/clocks'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { isEvidence, type Ledger, type Row, type SnapshotRow, type Table } from '@/lib/ledger/schema/rows'
import { pastState } from '@/lib/records/past-state'
import { recordDate } from '@/lib/records/record-date'
import type { RecordLink } from '@/lib/records/record-view'
import { salvoParts } from '@/lib/records/salvos'
import { recordTitle } from '@/words/records/record-title'
import { sourcingLink } from '@/words/sourcing'
import type { Entry, Order } from './listing'
import { shownRows } from './shown-rows'

/** A row in the list of its table. What it says is made when it is read: of a long list one page is shown. */
export interface ListedRecord extends Entry {
  /** Whether the revision no longer shows it. */
  readonly closed: boolean
  /** How thinly it is sourced and whether it is current, as in links to records. */
  readonly remarks: Pick<RecordLink, 'sourcing' | 'state'>
}

/** Whether a row that no revision weighs any more was known by a day. */
const wasKnown = (table: Table, row: Row, known: string | null): boolean =>
  known === null || !isEvidence(table) || (knownOn(table, row as Row<typeof table>) ?? '') <= known

/**
 * The rows of a table that a revision shows or once showed, each once, in its newest version up to then. With a `known`
 * day, only what was public by then.
 */
export function listRecords(
  ledger: Ledger,
  table: Table,
  { rev, known }: { readonly rev: number; readonly known: string | null },
): readonly ListedRecord[] {
  const at = snapshot(ledger, rev)
  const index = rowIndex(ledger.tables, at.tables)
  const salvos = salvoParts(at.tables)
  const visible = new Set((at.tables[table] as readonly SnapshotRow[]).map(({ id }) => id))
  const shown = new Map(shownRows(at, table, known).map((row) => [row.id, row]))
  const newest = new Map<string, Row>()
  for (const row of ledger.tables[table])
    if (row.since <= rev && row.since >= (newest.get(row.id)?.since ?? 0)) newest.set(row.id, row)

  const listed = (row: Row): ListedRecord => {
    let label: string | null = null
    return {
      id: row.id,
      get label() {
        label ??= recordTitle(table, row, index)
        return label
      },
      date: recordDate(table, row),
      kind: '',
      support: [],
      text: row.id,
      salvo: salvos.get(row.id) ?? null,
      closed: !visible.has(row.id),
      get remarks() {
        return {
          ...sourcingLink(shown.get(row.id) ?? row),
          ...pastState(at.tables, row.id, known ?? at.revision.date),
        }
      },
    }
  }
  return [...newest.values()]
    .filter((row) => shown.has(row.id) || (!visible.has(row.id) && wasKnown(table, row, known)))
    .map(listed)
}

const names = new Intl.Collator('en')
const byName: Order<Entry> = (one, other) => names.compare(one.label, other.label)
const earlier = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** The orders of such a list; what has no date stands last, by name. */
export const RECORD_ORDERS = {
  newest: (one, other) => earlier(other.date ?? '', one.date ?? '') || byName(one, other),
  oldest: (one, other) =>
    Number(one.date === null) - Number(other.date === null) ||
    earlier(one.date ?? '', other.date ?? '') ||
    byName(one, other),
  name: byName,
} as const satisfies Readonly<Record<string, Order<Entry>>>
