import 'server-only'
import type { Positions } from '@/lib/charts/query/coded-values'
import { type Crossfiltered, crossfilter } from '@/lib/charts/query/crossfilter'
import { overlaps, rangeOf } from '@/lib/charts/query/range'
import { memo, memoByKey } from '@/lib/memo'
import type { Found } from '@/lib/timeline/search'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { FACETS, type FacetId } from '../entry'
import { facetTests } from '../select'
import type { TimelineColumns } from './columns'
import { searchColumns } from './search'

/** The entries that a view selects, by their positions. */
export interface SelectedPositions extends Pick<Crossfiltered<FacetId>, 'counts'> {
  /** Newest first, whatever the order of the view. */
  readonly passing: Positions
  readonly total: number
  readonly notYetKnown: number
  readonly found: Found | null
}

/** Selections that are kept: who reads on asks for the same again, and a file is made of it in parts. */
const MAX_KEPT = 2

/** What of a view does not select. */
const SHOWN_ONLY = { page: null, focus: null, tab: null, theme: null, sort: null, rev: null } as const

const kept = memo((columns: TimelineColumns) =>
  memoByKey(
    (view: View) => formatView({ ...view, ...SHOWN_ONLY }),
    (view) => select(columns, view),
    MAX_KEPT,
  ),
)

/** The same as `selectEntries`, of columns. */
export const selectPositions = (columns: TimelineColumns, view: View): SelectedPositions =>
  kept(columns)(view)

/** Each distinct day, date and list of ids is tested once. */
function select(columns: TimelineColumns, view: View): SelectedPositions {
  const { size, known, dates, values } = columns
  const asOf = view.known ?? columns.revision.date
  const range = rangeOf(view)
  const found = view.q === null ? null : searchColumns(columns, view.q)
  const isKnown = Uint8Array.from(known.values, (day) => (day > asOf ? 0 : 1))
  const isWithin = Uint8Array.from(dates.values, (date) => (overlaps(date, range) ? 1 : 0))
  const within = new Uint32Array(size)
  let [total, count] = [0, 0]
  for (let position = 0; position < size; position++) {
    if (isKnown[known.codes[position] as number] === 0) continue
    total++
    if (found !== null && found.has[position] === 0) continue
    if (isWithin[dates.codes[position] as number] === 1) within[count++] = position
  }
  const { passing, counts } = crossfilter(
    within.subarray(0, count),
    FACETS,
    (facet) => values[facet],
    facetTests(view),
  )
  return { passing, counts, total, notYetKnown: size - total, found }
}

/** The positions of the entries that a view lists, in its order. */
export function listedPositions(columns: TimelineColumns, view: View): Positions {
  const { passing } = selectPositions(columns, view)
  return view.sort === 'oldest' ? passing.toReversed() : passing
}
