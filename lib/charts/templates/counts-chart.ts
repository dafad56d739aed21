import type { ChartModel, LegendEntry, Size } from '@/lib/forms/model'
import type { Category } from '@/lib/forms/parts/bin'
import { stackedBars } from '@/lib/forms/stacked-bars'
import type { Assessed, EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { knownByCaption } from '@/words/columns'
import {
  countsSummary,
  impreciseRemark,
  type Noun,
  noneExact,
  noneKnown,
  perMark,
} from '@/words/counted-rows'
import type { Chart, ChartBasics, ChartTable, Choice } from '../chart'
import { BINS, STACKS } from '../parts/bar-choices'
import { categoryLegend, withOthers } from '../parts/category-legend'
import { type Counts, countRows } from '../parts/counts'
import { busiestBin, largestCategory } from '../parts/largest-group'
import { OTHER } from '../parts/ranked-categories'
import { chartRows } from '../query/chart-rows'
import { UNKNOWN } from '../query/filters'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { countTable, TOTAL } from '../table/count-table'
import { requestedBins } from '../time/requested-bins'
import type { BinSize } from '../time/time-bins'

/** How bars are divided: the categories in order, and the category of a row. */
export interface Division<T extends EvidenceTable> {
  readonly categories: readonly Category[]
  of(row: Assessed<T>): Category['id']
}

/** Counts with their categories and legend. */
export interface CountsData extends Counts {
  readonly categories: readonly Category[]
  readonly legend: readonly LegendEntry[]
  readonly size: BinSize
  readonly asOf: string
  readonly remarks: readonly string[]
}

type CountsChartOptions<T extends EvidenceTable> = ChartBasics<T> &
  Pick<Chart<T>, 'table'> & {
    /** What is counted. */
    readonly unit: Noun
    date(row: Assessed<T>): string
    /** Alternative divisions of the bars, if any; the first one is the default. */
    readonly divisions?: Choice
    divide(rows: readonly Assessed<T>[], slice: Snapshot, view: View): Division<T>
    /** Further remarks about the rows of a view. */
    remarks?(rows: readonly Assessed<T>[], view: View): readonly string[]
  }

function prepare<T extends EvidenceTable>(
  chart: Chart<T, CountsData>,
  { date, divide, remarks }: CountsChartOptions<T>,
  selection: Selection<T>,
): CountsData {
  const { rows, slice, view } = selection
  const division = divide(chartRows(chart, slice), slice, view)
  const { bins, size } = requestedBins(rows.map(date), selection)
  const counts = countRows(rows, { date, category: division.of, bins })
  const used = new Set(counts.cells.map(({ category }) => category))
  return {
    ...counts,
    categories: withOthers(chart, division.categories, slice).filter(({ id }) => used.has(id)),
    legend: categoryLegend(chart, division.categories, division.of, selection, 'square'),
    size,
    asOf: asOfDay(slice, view),
    remarks: remarks?.(rows, view) ?? [],
  }
}

function draw({ bins, categories, cells }: CountsData, unit: string, view: View, size: Size): ChartModel {
  const stack = view.stack === 'share' ? 'share' : 'absolute'
  return stackedBars(bins, categories, cells, { stack, unit }, size)
}

function summarise(data: CountsData, noun: Noun): string {
  const { counted, imprecise, bins, cells, categories, first, last, asOf, size } = data
  if (first === null || last === null)
    return imprecise.length === 0 ? noneKnown(noun[1], asOf) : noneExact(imprecise.length, noun, size)
  const named = categories.filter(({ id }) => id !== OTHER && id !== UNKNOWN)
  return countsSummary({
    count: counted.length + imprecise.length,
    counted: counted.length,
    noun,
    first,
    last,
    size,
    largest: categories.length > 1 ? largestCategory(named, cells) : null,
    busiest: bins.length > 1 ? busiestBin(bins, cells) : null,
  })
}

function countsTable({ bins, categories, cells, asOf }: CountsData, title: string): ChartTable {
  const columns = categories.map(({ id, label }) => ({ key: id, label, category: id, cells }))
  return countTable(knownByCaption(title, asOf), bins, [{ columns, total: TOTAL }])
}

/** A chart that counts rows by time and divides each bar by a category. */
export function countsChart<T extends EvidenceTable>(options: CountsChartOptions<T>): Chart<T, CountsData> {
  const { unit, date, divisions, divide, remarks, ...rest } = options
  const chart: Chart<T, CountsData> = {
    ...rest,
    form: 'stacked-bars',
    choices: [...(divisions ? [divisions] : []), BINS, STACKS],
    subtitle: (_, { bins, size }) =>
      bins.length === 0 ? options.definition : perMark(options.definition, 'bar', size),
    prepare: (selection) => prepare(chart, options, selection),
    draw: (data, view, size) => draw(data, unit[1], view, size),
    legend: ({ legend }) => legend,
    summary: (data) => summarise(data, unit),
    remarks: ({ imprecise, size, remarks: furtherRemarks }) => [
      ...(imprecise.length === 0 ? [] : [impreciseRemark(imprecise.length, unit, size)]),
      ...furtherRemarks,
    ],
    tabulate: (data) => countsTable(data, options.title),
  }
  return chart
}
