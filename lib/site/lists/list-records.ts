import { rowsWithHighest } from '@/lib/charts/query/rows-with-highest'
import { knownOn } from '@/lib/ledger/claims/clocks'
import { columnsBehind } from '@/lib/ledger/columns/large-table'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { isEvidence, type Ledger, type Row, type SnapshotRow, type Table } from '@/lib/ledger/schema/rows'
import { memoByValue } from '@/lib/memo'
import { pastState } from '@/lib/records/past-state'
import { recordDate, recordDateOf } from '@/lib/records/record-date'
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

interface Clocks {
  readonly rev: number
  readonly known: string | null
}

/** So many rows of a large table are listed: an order of all by name would read each title. */
const MOST_LISTED = 2000

const listedDate = memoByValue(
  (table: Table) =>
    (row: SnapshotRow): string =>
      recordDateOf(table)(row) ?? '',
)

/** Some of the newest rows of a large table. */
const newestRows = (table: Table, rows: readonly SnapshotRow[]): readonly SnapshotRow[] =>
  rowsWithHighest(rows, listedDate(table), MOST_LISTED).slice(0, MOST_LISTED)

const isLarge = (ledger: Ledger, table: Table, rev: number): boolean =>
  columnsBehind(snapshot(ledger, rev).tables[table]) !== null

/** How many rows that a revision shows are not in the list of their table, because it is a large one. */
export const recordsNotListed = (ledger: Ledger, table: Table, { rev, known }: Clocks): number =>
  isLarge(ledger, table, rev)
    ? Math.max(0, shownRows(snapshot(ledger, rev), table, known).length - MOST_LISTED)
    : 0

/**
 * The rows of a table that a revision shows or once showed, each once, in its newest version up to then. With a `known`
 * day, only what was public by then. Of a large table, some of the newest that it shows.
 */
export function listRecords(ledger: Ledger, table: Table, { rev, known }: Clocks): readonly ListedRecord[] {
  const at = snapshot(ledger, rev)
  const index = rowIndex(ledger.tables, at.tables)
  const salvos = salvoParts(at.tables)

  const listed = (row: Row, closed: boolean, weighed: Row | SnapshotRow): ListedRecord => {
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
      closed,
      get remarks() {
        return {
          ...sourcingLink(weighed),
          ...pastState(at.tables, row.id, known ?? at.revision.date),
        }
      },
    }
  }
  if (isLarge(ledger, table, rev))
    return newestRows(table, shownRows(at, table, known)).map((row) => listed(row as Row, false, row))

  const visible = new Set((at.tables[table] as readonly SnapshotRow[]).map(({ id }) => id))
  const shown = new Map(shownRows(at, table, known).map((row) => [row.id, row]))
  const newest = new Map<string, Row>()
  for (const row of ledger.tables[table])
    if (row.since <= rev && row.since >= (newest.get(row.id)?.since ?? 0)) newest.set(row.id, row)
  return [...newest.values()]
    .filter((row) => shown.has(row.id) || (!visible.has(row.id) && wasKnown(table, row, known)))
    .map((row) => listed(row, !visible.has(row.id), shown.get(row.id) ?? row))
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
