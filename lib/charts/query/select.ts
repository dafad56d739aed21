import { aboutSpan } from '@/lib/ledger/claims/clocks'
import { coverageBy, coverageOf } from '@/lib/ledger/coverage/coverage'
import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import type { Assessed, Chart } from '../chart'
import { type ChartEntry, chartEntries } from './chart-rows'
import { coveredRange } from './covered-range'
import { countIds, crossfilter, type FilterTests } from './crossfilter'
import { facetOf } from './facet-of'
import { filterRule } from './filters'
import { intervalValue } from './interval-value'
import { type Lookups, lookupsOf } from './lookups'
import { overlaps, rangeOf } from './range'
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

/** Whether a row's date overlaps the range of a view; null where the view has no range. */
function rangeTest<T extends EvidenceTable>(table: T, view: View): Test<T> | null {
  if (view.from === null && view.to === null) return null
  const range = rangeOf(view)
  return (row) => overlaps(aboutSpan(table, row), range)
}

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

/** The annotations of a chart whose events were known by a day. */
function annotationsOf({ id }: Pick<Chart, 'id'>, { tables }: Snapshot, asOf: string): readonly Annotation[] {
  const own = tables.annotations.filter((row) => row.chart === id)
  if (own.length === 0) return []
  const events = new Map(tables.events.map((row) => [row.id, row]))
  return own.flatMap((row) => {
    const event = events.get(row.event)
    if (event === undefined || event.known > asOf) return []
    const { id: eventId, headline } = event
    return [{ id: row.id, words: row.words, date: row.date, event: { id: eventId, headline } }]
  })
}

/**
 * Selects the rows of a chart, or of the panel that a view asks for, for that view. The slice sets the recorded clock; then apply `known`, the range on the about
 * clock, the intervals and the filters of the chart.
 */
export function select<T extends EvidenceTable>(
  whole: Selectable<T>,
  slice: Snapshot,
  view: View,
): Selection<T> {
  const chart: Selectable<T> = facetOf<Selectable<T>>(whole, view)
  const { filters } = chart
  const all = chartEntries(chart, slice)
  const asOf = asOfDay(slice, view)
  const known = all.filter(({ row }) => row.known <= asOf)
  const bounds = [rangeTest(chart.table, view) ?? [], intervalTests(chart, view, lookupsOf(slice))].flat()
  const tests = filterTests(filters, view)
  const within = (entries: readonly ChartEntry<T>[]) =>
    bounds.length === 0 ? entries : entries.filter(({ row }) => bounds.every((test) => test(row)))
  const { passing, failingOnly, counts } = crossfilter(within(known), filters, tests)
  const rowsOf = (entries: readonly ChartEntry<T>[]) => entries.map(({ row }) => row)
  const rows = rowsOf(passing)
  const searched = coverageOf(slice.tables.coverage, chart.table, topicsShown(chart, view))
  return {
    slice,
    view,
    frame: null,
    coverage: coverageBy(searched, asOf),
    range: coveredRange(view, {
      table: chart.table,
      known: rowsOf(known),
      coverage: searched,
      revision: slice.revision,
    }),
    rows,
    annotations: annotationsOf(chart, slice, asOf),
    known: rowsOf(known),
    filtered:
      filters.some((filter) => view[filter].length > 0) ||
      (chart.intervals ?? []).some(({ parameter }) => view[parameter] !== null),
    notYetKnown: all.length - known.length,
    later: () => {
      const unknown = within(all.filter(({ row }) => row.known > asOf))
      return rowsOf(crossfilter(unknown, filters, tests).passing)
    },
    leftOut: known.length - rows.length,
    total: all.length,
    counts,
    knownCounts: countIds(known, filters),
    without: (filter) => [...rows, ...rowsOf(failingOnly[filter] ?? [])],
  }
}
