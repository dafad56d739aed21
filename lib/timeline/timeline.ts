import 'server-only'
import { stateHistories } from '@/lib/ledger/claims/states-at'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { memo } from '@/lib/memo'
import { FACETS, type FacetId, TIMELINE_TABLES, type Timeline, type TimelineEntry } from './entry'
import { facetOf } from './facets'
import { entryOf, type ListedRow } from './row-entry'

function entriesOf(snapshot: Snapshot): readonly TimelineEntry[] {
  const states = stateHistories(snapshot.tables)
  const entries = TIMELINE_TABLES.flatMap((table) =>
    (snapshot.tables[table] as readonly ListedRow[]).map((row) =>
      entryOf(table, row, snapshot, states.get(row.id) ?? []),
    ),
  )
  const at = ({ start, end }: TimelineEntry) => start ?? end ?? 0
  return entries.sort((one, other) => at(other) - at(one) || (one.id < other.id ? -1 : 1))
}

function countsOf(parameter: FacetId, entries: readonly TimelineEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { values } of entries)
    for (const id of values[parameter]) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The events, claims, launches and values of a snapshot in one list. Cached per snapshot. */
export const timelineOf = memo((snapshot: Snapshot): Timeline => {
  const entries = entriesOf(snapshot)
  const facets = FACETS.map((facet) =>
    facetOf(facet, snapshot, countsOf(facet, entries), snapshot.tables.events),
  )
  return { revision: snapshot.revision, facets, entries }
})
