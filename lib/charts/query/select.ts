import { aboutSpan } from '@/lib/ledger/claims/clocks'
import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import { type Span, span } from '@/lib/ledger/time/edtf'
import type { View } from '@/lib/views/parameters'
import type { Assessed, Chart, Filter } from '../chart'
import { filterRule, filterValues } from './filters'
import { intervalValue } from './interval-value'
import { type Lookups, lookupsOf } from './lookups'

/** The rows that a view leaves of a chart, and what became of the others. */
export interface Selection<T extends EvidenceTable = EvidenceTable> {
  readonly rows: readonly Assessed<T>[]
  /** Rows that could not be known yet on the view's `known`. */
  readonly notYetKnown: number
  /** Rows known by then that the range or a filter leaves out. */
  readonly leftOut: number
  /** All rows that the chart could show at this revision. */
  readonly total: number
}

/** The day for whose evening a view holds: `known`, else the day of the revision; never the wall clock. */
export function asOfDay(slice: Snapshot, view: View): string {
  return view.known ?? slice.revision.date
}

/** Every row that the chart could show at the slice's revision. */
export function chartRows<T extends EvidenceTable>(chart: Chart<T>, slice: Snapshot): readonly Assessed<T>[] {
  const rows = slice.tables[chart.table] as unknown as readonly Assessed<T>[]
  return rows.filter((row) => chart.includes(row))
}

type Test<T extends EvidenceTable> = (row: Assessed<T>) => boolean

function overlaps(row: Span, range: Span): boolean {
  const begins = range.end === null || row.start === null || row.start < range.end
  const ends = range.start === null || row.end === null || row.end > range.start
  return begins && ends
}

/** Whether a row's own time overlaps the range of a view; null where the view sets no range. */
export function rangeTest<T extends EvidenceTable>(table: T, view: View): Test<T> | null {
  if (view.from === null && view.to === null) return null
  const start = view.from === null ? null : span(view.from).start
  const end = view.to === null ? null : span(view.to).end
  const range: Span = { start, end, approximate: false }
  return (row) => overlaps(aboutSpan(table, row), range)
}

function filterTest<T extends EvidenceTable>(
  filter: Filter,
  table: T,
  view: View,
  lookups: Lookups,
): Test<T> | null {
  const requested = new Set(view[filter])
  if (requested.size === 0) return null
  const { keeps } = filterRule(filter)
  return (row) => {
    const values = filterValues(filter, table, row, lookups) ?? []
    return values.some((value) => requested.has(value)) === (keeps === 'any')
  }
}

function intervalTests<T extends EvidenceTable>(chart: Chart<T>, view: View, lookups: Lookups): Test<T>[] {
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

/** Each test of a view that a chart takes; `leaving` is passed over, for counting what its values would select. */
function tests<T extends EvidenceTable>(
  chart: Chart<T>,
  slice: Snapshot,
  view: View,
  leaving: Filter | null,
): Test<T>[] {
  const lookups = lookupsOf(slice)
  const filters = chart.filters
    .filter((filter) => filter !== leaving)
    .map((filter) => filterTest(filter, chart.table, view, lookups))
  return [rangeTest(chart.table, view), ...filters, ...intervalTests(chart, view, lookups)].filter(
    (test) => test !== null,
  )
}

/**
 * The one selection of all charts: the recorded clock is the slice itself; then what was known, the range on the
 * about clock, and every filter that the chart takes. The order of the tests makes no difference to the rows.
 */
export function select<T extends EvidenceTable>(
  chart: Chart<T>,
  slice: Snapshot,
  view: View,
  leaving: Filter | null = null,
): Selection<T> {
  const all = chartRows(chart, slice)
  const evening = asOfDay(slice, view)
  const known = all.filter((row) => row.known <= evening)
  const passes = tests(chart, slice, view, leaving)
  const rows = known.filter((row) => passes.every((test) => test(row)))
  return {
    rows,
    notYetKnown: all.length - known.length,
    leftOut: known.length - rows.length,
    total: all.length,
  }
}
