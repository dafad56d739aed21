import 'server-only'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Assessed, Snapshot } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import type { TimelineEntry } from './entry'
import { columnsOf } from './large/columns'
import { entriesAt } from './large/entries'
import { isLarge } from './large/is-large'
import { listedPositions, selectPositions } from './large/select'
import { selectEntries } from './select'
import { timelineOf } from './timeline'

/** How many entries a view selects. */
export const countSelected = (snapshot: Snapshot, view: View): number =>
  isLarge(snapshot)
    ? listedPositions(columnsOf(snapshot), view).length
    : selectEntries(timelineOf(snapshot), view).entries.length

/** The entries that a view selects, in its order: of a large timeline, of which it may be all, an entry is made for each. */
export function selectedEntries(snapshot: Snapshot, view: View): readonly TimelineEntry[] {
  if (!isLarge(snapshot)) return selectEntries(timelineOf(snapshot), view).entries
  const columns = columnsOf(snapshot)
  return entriesAt(columns, listedPositions(columns, view), view.known ?? columns.revision.date)
}

/** The rows of one table that a view selects. */
export function selectedRows(
  snapshot: Snapshot,
  view: View,
  table: TimelineEntry['table'],
): readonly Assessed[] {
  if (!isLarge(snapshot)) {
    const index = rowIndex(snapshot.tables)
    return selectedEntries(snapshot, view).flatMap(({ table: its, id }) =>
      its === table ? [index.row(its, id) as Assessed] : [],
    )
  }
  const columns = columnsOf(snapshot)
  const { values, codes } = columns.values.tables
  const isOfTable = values.map((tables) => tables.includes(table))
  const { passing } = selectPositions(columns, view)
  const found: Assessed[] = []
  for (const position of passing)
    if (isOfTable[codes[position] as number]) found.push(columns.rowAt(position).row as Assessed)
  return found
}

/** Those of them that begin at an instant (UTC milliseconds) or later, but for some ids: how many, and the first few. */
export function entriesSince(
  snapshot: Snapshot,
  view: View,
  { instant, without, shown }: { instant: number; without: readonly string[]; shown: number },
): { readonly entries: readonly TimelineEntry[]; readonly total: number } {
  const isLater = ({ start }: Pick<TimelineEntry, 'start'>) => start !== null && start >= instant
  if (!isLarge(snapshot)) {
    const later = selectedEntries(snapshot, view).filter(
      (entry) => isLater(entry) && !without.includes(entry.id),
    )
    return { entries: later.slice(0, shown), total: later.length }
  }
  const columns = columnsOf(snapshot)
  const { values, codes } = columns.dates
  const isCounted = values.map(isLater)
  const later = listedPositions(columns, view).filter((position) => isCounted[codes[position] as number])
  const left = later.filter((position) => !without.includes(columns.rowAt(position).row.id))
  const day = view.known ?? columns.revision.date
  return { entries: entriesAt(columns, left.subarray(0, shown), day), total: left.length }
}
