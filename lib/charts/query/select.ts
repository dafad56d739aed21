import { aboutDateOf } from '@/lib/ledger/claims/clocks'
import { coverageBy, coverageOf } from '@/lib/ledger/coverage/coverage'
import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import { memo } from '@/lib/memo'
import type { View } from '@/lib/views/parameters'
import type { Assessed, Chart } from '../chart'
import { chartIds } from './chart-rows'
import { type Positions, positionsAmong } from './coded-values'
import { coveredRange } from './covered-range'
import { crossfilter, type FilterTests } from './crossfilter'
import { facetOf } from './facet-of'
import { filterRule } from './filters'
import { intervalValue } from './interval-value'
import { knownPositions } from './known-rows'
import { type Lookups, lookupsOf } from './lookups'
import { rangeOf } from './range'
import { rowsAt, rowValues } from './row-values'
import { positionsWithin } from './rows-within'
import type { Annotation, Filter, Selection } from './selection'
import { topicsShown } from './topics'

/** The last day that a view knows of: `known`, else the day of the revision. Never the current date. */
export function asOfDay(slice: Snapshot, view: View): string {
  return view.known ?? slice.revision.date
}

/** What `select` needs of a chart. */
export type Selectable<T extends EvidenceTable> = Pick<
  Chart<T>,
  'id' | 'table' | 'dashboard' | 'topics' | 'includes' | 'filters' | 'intervals' | 'facets'
>

type Test<T extends EvidenceTable> = (row: Assessed<T>) => boolean

/** The tests of a view's list filters. */
function filterTests(filters: readonly Filter[], view: View): FilterTests<Filter> {
  return Object.fromEntries(
    filters.flatMap((filter) => {
      const requested = new Set<string>(view[filter])
      if (requested.size === 0) return []
      const wanted = filterRule(filter).match === 'any'
      return [[filter, (ids: readonly string[]) => ids.some((id) => requested.has(id)) === wanted]]
    }),
  )
}

function intervalTests<T extends EvidenceTable>(
  chart: Selectable<T>,
  view: View,
  lookups: Lookups,
): Test<T>[] {
  return (chart.intervals ?? []).flatMap(({ parameter, column }) => {
    const bounds = view[parameter]
    if (bounds === null) return []
    return [
      (row) => {
        const value = intervalValue(column, row as Parameters<typeof intervalValue>[1], lookups)
        if (value === null) return false
        return (bounds.low === null || value >= bounds.low) && (bounds.high === null || value <= bounds.high)
      },
    ]
  })
}

/** The events of a slice that charts mark, by id. */
const markedEvents = memo(({ tables: { annotations, events } }: Snapshot) => {
  const marked = new Set(annotations.map(({ event }) => event))
  return new Map(
    marked.size === 0 ? [] : events.flatMap((row) => (marked.has(row.id) ? [[row.id, row]] : [])),
  )
})

/** The annotations of a chart whose events were known by a day. */
function annotationsOf({ id }: Pick<Chart, 'id'>, slice: Snapshot, asOf: string): readonly Annotation[] {
  return slice.tables.annotations.flatMap((row) => {
    if (row.chart !== id) return []
    const event = markedEvents(slice).get(row.event)
    if (event === undefined || event.known > asOf) return []
    const { id: eventId, headline } = event
    return [{ id: row.id, words: row.words, date: row.date, event: { id: eventId, headline } }]
  })
}

function together(one: Positions, other: Positions): Positions {
  const both = new Uint32Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

/**
 * Selects the rows of a chart, or of the panel that a view asks for, for that view. The slice sets the recorded clock; then apply `known`, the range on the about
 * clock, the intervals and the filters of the chart. On the axes of `frame`, if it is given.
 */
export function select<T extends EvidenceTable>(
  whole: Selectable<T>,
  slice: Snapshot,
  view: View,
  frame: Selection<T> | null = null,
): Selection<T> {
  const chart: Selectable<T> = facetOf<Selectable<T>>(whole, view)
  const { filters, table } = chart
  const { rows: all, idsOf, knownBy } = chartIds(chart, slice)
  const asOf = asOfDay(slice, view)
  const { positions: known, counts: knownCounts, extent } = knownBy(asOf)
  const intervals = intervalTests(chart, view, lookupsOf(slice))
  const tests = filterTests(filters, view)
  const dates = rowValues(all, aboutDateOf(table))
  const within = (positions: Positions) => {
    const range = rangeOf(view)
    const inRange =
      range.start === null && range.end === null ? positions : positionsWithin(dates, range, positions)
    if (intervals.length === 0) return inRange
    return positionsAmong(inRange, (at) => {
      const row = all[inRange[at] as number] as Assessed<T>
      return intervals.every((test) => test(row))
    })
  }
  const filtered = crossfilter(within(known), filters, idsOf, tests)
  const rows = rowsAt(all, filtered.passing)
  const searched = coverageOf(slice.tables.coverage, table, topicsShown(chart, view))
  return {
    slice,
    view,
    frame,
    coverage: coverageBy(searched, asOf),
    range: coveredRange(view, { known: extent, coverage: searched, revision: slice.revision }),
    rows,
    annotations: annotationsOf(chart, slice, asOf),
    get known() {
      return rowsAt(all, known)
    },
    filtered:
      filters.some((filter) => view[filter].length > 0) ||
      (chart.intervals ?? []).some(({ parameter }) => view[parameter] !== null),
    notYetKnown: all.length - known.length,
    later: () => {
      const unknown = knownPositions(all, (day) => day > asOf)
      return rowsAt(all, crossfilter(within(unknown), filters, idsOf, tests).passing)
    },
    leftOut: known.length - rows.length,
    total: all.length,
    get counts() {
      return filtered.counts
    },
    get knownCounts() {
      return Object.fromEntries(filters.map((filter) => [filter, knownCounts(filter)]))
    },
    without: (filter) =>
      view[filter].length === 0
        ? rows
        : rowsAt(all, together(filtered.passing, filtered.failingOnly(filter))),
  }
}
