import { greatest, least, max, min, sort } from 'd3-array'
import type { ChartModel, LegendEntry, Size } from '@/lib/forms/model'
import type { Category } from '@/lib/forms/parts/bin'
import { highestBar } from '@/lib/forms/parts/highest-bar'
import { stackedBars } from '@/lib/forms/stacked-bars'
import type { Assessed, EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import { memo, memoByValue } from '@/lib/memo'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { knownByCaption } from '@/words/columns'
import {
  type CountedGroup,
  countsSummary,
  impreciseRemark,
  type Noun,
  noneKnown,
  perMark,
} from '@/words/counted-rows'
import type { Chart, ChartBasics, ChartTable, Choice } from '../chart'
import { BINS, STACKS } from '../parts/bar-choices'
import { categoryLegend, withOthers } from '../parts/category-legend'
import { type Counts, countRows } from '../parts/counts'
import { groupCounts } from '../parts/group-counts'
import { chartRows } from '../query/chart-rows'
import { distinctValues, rowsWith } from '../query/row-values'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { countTable, TOTAL } from '../table/count-table'
import { requestedBins } from '../time/requested-bins'
import { startsOf } from '../time/row-starts'
import { startBounds } from '../time/start-bounds'
import { type Stretch, stretchOf } from '../time/stretch'
import type { BinSize } from '../time/time-bins'

/** How bars are divided: the categories in order, and the category of a row. */
export interface Division<T extends EvidenceTable> {
  readonly categories: readonly Category[]
  of(row: Assessed<T>): Category['id']
}

/** Counts with their categories and legend. */
export interface CountsData extends Omit<Counts, 'imprecise' | 'rowsOf'> {
  readonly categories: readonly Category[]
  readonly legend: readonly LegendEntry[]
  readonly size: BinSize
  /** The number of rows whose date is less exact than the bins. */
  readonly imprecise: number
  readonly asOf: string
  readonly summary: string
  readonly remarks: readonly string[]
}

/** The rows of a view, oldest first, at least one. */
export interface CountedFacts<T extends EvidenceTable> {
  readonly rows: readonly Assessed<T>[]
  readonly newest: Assessed<T>
  readonly time: Stretch
  readonly groups: readonly CountedGroup[]
  readonly view: View
  readonly filtered: boolean
}

type CountsChartOptions<T extends EvidenceTable> = ChartBasics<T> &
  Pick<Chart<T>, 'table'> & {
    /** What is counted. */
    readonly unit: Noun
    date(row: Assessed<T>): string
    /** Alternative divisions of the bars, if any; the first one is the default. */
    readonly divisions?: Choice
    divide(rows: readonly Assessed<T>[], slice: Snapshot, view: View): Division<T>
    /** The name of a category within a sentence. */
    said?(category: Category): string
    /** The headline of a row, if it has one. */
    headline?(row: Assessed<T>): string
    /** A sentence of its own about these rows. */
    summarise?(facts: CountedFacts<T>): string
    /** Further remarks about the rows of a view. */
    remarks?(rows: readonly Assessed<T>[], view: View): readonly string[]
  }

function prepare<T extends EvidenceTable>(
  chart: Chart<T, CountsData>,
  options: CountsChartOptions<T>,
  division: Division<T>,
  selection: Selection<T>,
): CountsData {
  const { date, remarks } = options
  const { rows, slice, view, frame } = selection
  const { bins, size } = requestedBins(
    distinctValues((frame ?? selection).rows, startsOf(date)),
    frame ?? selection,
  )
  const { imprecise, rowsOf: _, ...counts } = countRows(rows, { date, category: division.of, bins })
  const used = new Set(counts.cells.map(({ category }) => category))
  return {
    ...counts,
    imprecise: imprecise.length,
    categories: withOthers(chart, division.categories, slice).filter(({ id }) => used.has(id)),
    legend: categoryLegend(chart, division.categories, division.of, selection, 'square'),
    size,
    asOf: asOfDay(slice, view),
    summary: summarise(options, division, selection),
    remarks: remarks?.(rows, view) ?? [],
  }
}

function draw(
  { bins, categories, cells }: CountsData,
  frame: CountsData,
  unit: string,
  view: View,
  size: Size,
): ChartModel {
  const stack = view.stack === 'share' ? 'share' : 'absolute'
  return stackedBars(bins, categories, cells, { stack, unit, axisMax: highestBar(frame.cells) }, size)
}

const idOf = ({ id }: { readonly id: string }) => id

/**
 * The row that begins last, of several the last by id, and the dates of those that begin first and last. Only rows that begin
 * on the same day are compared by their ids.
 */
function endsOf<T extends EvidenceTable>(rows: readonly Assessed<T>[], date: (row: Assessed<T>) => string) {
  const begin = startsOf(date)
  const beginning = (at: number | null) => rowsWith(rows, begin, (day) => day === at)
  const days = distinctValues(rows, begin)
  // A row without a beginning begins before all others; the newest of rows is none that began before 1970.
  const [first, last, newest] = [
    days.includes(null) ? null : (min(days, (day) => day) ?? null),
    max(days, (day) => day) ?? null,
    max(days, (day) => day ?? 0) ?? null,
  ]
  return {
    newest: greatest([...beginning(newest), ...(newest === 0 ? beginning(null) : [])], idOf),
    ends: [first, last].flatMap((at) => least(beginning(at), idOf) ?? []).map(date),
  }
}

/** What all rows of the view say, those included that are dated too vaguely for the bars. */
function summarise<T extends EvidenceTable>(
  { unit, date, said, headline, summarise: own }: CountsChartOptions<T>,
  { categories, of }: Division<T>,
  selection: Selection<T>,
): string {
  const { view, slice } = selection
  const { rows } = selection
  const { newest, ends } = endsOf(rows, date)
  const time = stretchOf(ends, selection)
  if (newest === undefined || time === null) return noneKnown(unit[1], asOfDay(slice, view))
  const groups = groupCounts(rows, categories, of, said)
  if (own !== undefined) {
    const sorted = sort(rows, (row) => startBounds(date(row)).start ?? 0, idOf)
    return own({ rows: sorted, newest, time, groups, view, filtered: selection.filtered })
  }
  return countsSummary({
    count: rows.length,
    noun: unit,
    time,
    groups,
    newest: { date: date(newest), headline: headline?.(newest) ?? null },
  })
}

function countsTable({ bins, categories, cells, asOf }: CountsData, title: string): ChartTable {
  const columns = categories.map(({ id, label }) => ({ key: id, label, category: id, cells }))
  return countTable(knownByCaption(title, asOf), bins, [{ columns, total: TOTAL }])
}

/** A chart that counts rows by time and divides each bar by a category. */
export function countsChart<T extends EvidenceTable>(options: CountsChartOptions<T>): Chart<T, CountsData> {
  const { unit, date, divisions, divide, said, headline, summarise: _, remarks, ...rest } = options
  // Rows do not change, and the choices are few: what is told of each row is kept for all views.
  const divisionOf = memo((slice: Snapshot) =>
    memoByValue((by: string) =>
      divide(chartRows(chart, slice), slice, { ...DEFAULT_VIEW, by: by === '' ? null : by }),
    ),
  )
  const chart: Chart<T, CountsData> = {
    ...rest,
    form: 'stacked-bars',
    choices: [...(divisions ? [divisions] : []), BINS, STACKS],
    subtitle: (_view, { bins, size }) =>
      bins.length === 0 ? options.definition : perMark(options.definition, 'bar', size),
    prepare: (selection) =>
      prepare(chart, options, divisionOf(selection.slice)(selection.view.by ?? ''), selection),
    draw: (data, view, size, frame = data) => draw(data, frame, unit[1], view, size),
    legend: ({ legend }) => legend,
    summary: ({ summary }) => summary,
    remarks: ({ imprecise, size, remarks: furtherRemarks }) => [
      ...(imprecise === 0 ? [] : [impreciseRemark(imprecise, unit, size)]),
      ...furtherRemarks,
    ],
    tabulate: (data) => countsTable(data, options.title),
  }
  return chart
}
