import { crossfilter, type FilterTests } from '@/lib/charts/query/crossfilter'
import { overlaps, rangeOf } from '@/lib/charts/query/range'
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

function facetTests(view: View): FilterTests<FacetId> {
  return Object.fromEntries(
    FACETS.flatMap((facet) => {
      const requested = new Set<string>(view[facet])
      if (requested.size === 0) return []
      return [[facet, (ids: readonly string[]) => ids.some((id) => requested.has(id))]]
    }),
  )
}

/**
 * The entries that a view selects, in order, and for every value of every filter the number of entries under the other
 * filters.
 */
export function selectEntries(timeline: Timeline, view: View): TimelineSelection {
  const asOf = view.known ?? timeline.revision.date
  const range = rangeOf(view)
  const found = view.q === null ? null : search(timeline, view.q)
  let total = 0
  const within = timeline.entries.filter((entry, position) => {
    if (entry.known > asOf) return false
    total++
    return found?.has[position] !== 0 && overlaps(entry, range)
  })
  const { passing, counts } = crossfilter(within, FACETS, facetTests(view))
  const entries = view.sort === 'oldest' ? passing.toReversed() : passing
  return { entries, counts, total, notYetKnown: timeline.entries.length - total, found }
}
