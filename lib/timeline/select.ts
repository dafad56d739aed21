import { codedIds, everyPosition, positionsAmong } from '@/lib/charts/query/coded-values'
import { crossfilter, type FilterTests } from '@/lib/charts/query/crossfilter'
import { overlaps, rangeOf } from '@/lib/charts/query/range'
import { memo, memoByValue } from '@/lib/memo'
import type { View } from '@/lib/views/parameters'
import { FACETS, type FacetId, type Timeline, type TimelineEntry } from './entry'
import { type Found, search } from './search'

/** For each value of each filter: the entries under the other filters. */
export type Counts = Readonly<Record<FacetId, Readonly<Record<string, number>>>>

export interface TimelineSelection {
  readonly entries: readonly TimelineEntry[]
  readonly counts: Counts
  /** The number of entries of this revision that were known by then. */
  readonly total: number
  readonly notYetKnown: number
  /** The result of the search; null without a query. */
  readonly found: Found | null
}

/** What a view asks of the ids of an entry, for each filter that it sets. */
export function facetTests(view: View): FilterTests<FacetId> {
  return Object.fromEntries(
    FACETS.flatMap((facet) => {
      const requested = new Set<string>(view[facet])
      if (requested.size === 0) return []
      return [[facet, (ids: readonly string[]) => ids.some((id) => requested.has(id))]]
    }),
  )
}

// A timeline does not change, so that the ids of its entries are read once for all views.
const idsOf = memo(({ entries }: Timeline) =>
  memoByValue((facet: FacetId) => codedIds(entries.length, (at) => entries[at]?.values[facet] ?? [])),
)

/**
 * The entries that a view selects, in order, and for every value of every filter the number of entries under the other
 * filters.
 */
export function selectEntries(timeline: Timeline, view: View): TimelineSelection {
  const asOf = view.known ?? timeline.revision.date
  const range = rangeOf(view)
  const found = view.q === null ? null : search(timeline, view.q)
  let total = 0
  const { entries: all } = timeline
  const within = positionsAmong(everyPosition(all.length), (position) => {
    const entry = all[position]
    if (entry === undefined || entry.known > asOf) return false
    total++
    return found?.has[position] !== 0 && overlaps(entry, range)
  })
  const { passing, counts } = crossfilter(within, FACETS, idsOf(timeline), facetTests(view))
  const selected = Array.from(passing, (position) => all[position] as TimelineEntry)
  const entries = view.sort === 'oldest' ? selected.toReversed() : selected
  return { entries, counts, total, notYetKnown: all.length - total, found }
}
