import { type Span, span } from '@/lib/ledger/time/edtf'
import type { View } from '@/lib/views/parameters'
import { FACETS, type FacetId, type Timeline, type TimelineEntry } from './entry'
import { type Found, search } from './search'

/** Entries behind each value of each filter that the rest of the view leaves. */
export type Counts = Readonly<Record<FacetId, Readonly<Record<string, number>>>>

export interface TimelineSelection {
  readonly entries: readonly TimelineEntry[]
  readonly counts: Counts
  /** Entries at this revision that were known by then. */
  readonly total: number
  readonly notYetKnown: number
  /** What the search found; null where nothing is searched for. */
  readonly found: Found | null
}

function rangeOf({ from, to }: Pick<View, 'from' | 'to'>): Pick<Span, 'start' | 'end'> {
  return {
    start: from === null ? null : span(from).start,
    end: to === null ? null : span(to).end,
  }
}

function overlaps(entry: TimelineEntry, range: Pick<Span, 'start' | 'end'>): boolean {
  const begins = range.end === null || entry.start === null || entry.start < range.end
  const ends = range.start === null || entry.end === null || entry.end > range.start
  return begins && ends
}

/**
 * The entries that a view leaves, in its order, and for every value of every filter how many entries it would leave
 * beside the other filters. One pass: an entry that fails no filter counts for all, one that fails a single filter
 * counts for the values of that one.
 */
export function selectEntries(timeline: Timeline, view: View): TimelineSelection {
  const evening = view.known ?? timeline.revision.date
  const range = rangeOf(view)
  const found = view.q === null ? null : search(timeline, view.q)
  const requested = FACETS.map((facet) => [facet, new Set<string>(view[facet])] as const)
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, {}])) as Record<
    FacetId,
    Record<string, number>
  >
  const count = (facet: FacetId, entry: TimelineEntry) => {
    const of = counts[facet]
    for (const id of entry.values[facet]) of[id] = (of[id] ?? 0) + 1
  }

  const entries: TimelineEntry[] = []
  let total = 0
  timeline.entries.forEach((entry, position) => {
    if (entry.known > evening) return
    total++
    if (found?.has[position] === 0 || !overlaps(entry, range)) return
    const failed = requested.filter(
      ([facet, ids]) => ids.size > 0 && !entry.values[facet].some((id) => ids.has(id)),
    )
    const [only] = failed
    if (only === undefined) {
      entries.push(entry)
      for (const facet of FACETS) count(facet, entry)
    } else if (failed.length === 1) count(only[0], entry)
  })
  if (view.sort === 'oldest') entries.reverse()
  return { entries, counts, total, notYetKnown: timeline.entries.length - total, found }
}
