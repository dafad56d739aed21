import type { LegendEntry } from '@/lib/forms/model'
import type { Category } from '@/lib/forms/parts/bin'
import { stackedBars } from '@/lib/forms/stacked-bars'
import type { Assessed, EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { capitalised, countWords } from '@/words/counts'
import { dateWords } from '@/words/dates'
import type { Chart, ChartBasics, Choice } from '../chart'
import { BINS, STACKS } from '../parts/bar-choices'
import { categoryLegend, withOthers } from '../parts/category-legend'
import { type Counts, countRows } from '../parts/counts'
import { largestGroup } from '../parts/largest-group'
import { OTHER } from '../parts/ranked-categories'
import { chartRows } from '../query/chart-rows'
import { UNKNOWN } from '../query/filters'
import { asOfDay } from '../query/select'
import { binCell } from '../table/cell'
import { startBounds } from '../time/start-bounds'
import { BIN_SIZES, type BinSize, binWords, readableBinSize, timeBins } from '../time/time-bins'
import { timeDomain } from '../time/time-domain'

/** How a chart divides its bars: the categories in their order, and the one that a row belongs to. */
export interface Division<T extends EvidenceTable> {
  readonly categories: readonly Category[]
  of(row: Assessed<T>): Category['id']
}

/** Counts of a chart with their division and with what its legend says of each category. */
export interface DividedCounts extends Counts {
  readonly categories: readonly Category[]
  readonly legend: readonly LegendEntry[]
  readonly size: BinSize
  readonly asOf: string
  readonly remarks: readonly string[]
}

type CountsChartOptions<T extends EvidenceTable> = ChartBasics<T> &
  Pick<Chart<T>, 'table'> & {
    /** What is counted, in the singular and the plural. */
    readonly unit: readonly [string, string]
    date(row: Assessed<T>): string
    /** Ways to divide the bars, if there are several; the first is the default. */
    readonly divisions?: Choice
    divide(rows: readonly Assessed<T>[], slice: Snapshot, view: View): Division<T>
    /** Remarks of the chart's own about the rows of a view. */
    remarks?(rows: readonly Assessed<T>[], view: View): readonly string[]
  }

function summarise(counts: DividedCounts, [one, many]: readonly [string, string]): string {
  const { placed, bins, cells, categories, first, last, asOf, size } = counts
  if (first === null || last === null)
    return `No ${many} that this view asks for were known by ${dateWords(asOf)}.`
  if (placed.length === 1) return `One ${one} is recorded, for ${dateWords(first)}.`
  const named = categories.filter(({ id }) => id !== OTHER && id !== UNKNOWN)
  const group = largestGroup(
    named.map(({ id }) => id),
    cells,
    'category',
  )
  const busiest = largestGroup(
    bins.map(({ key }) => key),
    cells,
    'bin',
  )
  const parts = [
    ...(group && categories.length > 1
      ? [`the largest group is ${named.find(({ id }) => id === group[0])?.label} (${group[1]})`]
      : []),
    ...(busiest && bins.length > 1
      ? [`the busiest ${size} ${bins.find(({ key }) => key === busiest[0])?.label} (${busiest[1]})`]
      : []),
  ]
  const told = parts.length === 0 ? '' : `; ${parts.join(', ')}`
  return `${capitalised(countWords(placed.length, one, many))} are recorded from ${dateWords(first)} to ${dateWords(last)}${told}.`
}

function unplacedRemark({ unplaced, size }: DividedCounts, [one, many]: readonly [string, string]) {
  if (unplaced.length === 0) return []
  const are = unplaced.length === 1 ? 'is' : 'are'
  return [
    `${capitalised(countWords(unplaced.length, one, many))} ${are} dated less exactly than a ${size} and ${are} left out of the bars.`,
  ]
}

/** A chart that counts rows by time and divides each bar by a category. */
export function countsChart<T extends EvidenceTable>(
  options: CountsChartOptions<T>,
): Chart<T, DividedCounts> {
  const { unit, date, divisions, divide, remarks, ...rest } = options
  const chart: Chart<T, DividedCounts> = {
    ...rest,
    form: 'stacked-bars',
    choices: [...(divisions ? [divisions] : []), BINS, STACKS],
    subtitle: (_, { bins, size }) =>
      bins.length === 0 ? options.definition : `${options.definition} ${binWords('bar', size)}`,
    prepare: (selection) => {
      const { rows, slice, view } = selection
      const division = divide(chartRows(chart, slice), slice, view)
      const starts = rows.flatMap((row) => startBounds(date(row)).start ?? [])
      const domain = timeDomain(starts, slice, view)
      const [start, end] = domain ?? [0, 0]
      const size = BIN_SIZES.find((each) => each === view.bin) ?? readableBinSize(start, end)
      const bins = rows.length === 0 ? [] : timeBins(size, start, end)
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
    },
    draw: ({ bins, categories, cells }, view, size) =>
      stackedBars(
        bins,
        categories,
        cells,
        { stack: view.stack === 'share' ? 'share' : 'absolute', unit: unit[1] },
        size,
      ),
    legend: ({ legend }) => legend,
    summary: (counts) => summarise(counts, unit),
    remarks: (counts) => [...unplacedRemark(counts, unit), ...counts.remarks],
    tabulate: ({ bins, categories, cells, asOf }) => {
      const count = new Map(cells.map((cell) => [`${cell.bin} ${cell.category}`, cell.count]))
      return {
        caption: `${options.title}, known by ${dateWords(asOf)}`,
        columns: [
          { key: 'bin', label: 'Time', align: 'start' },
          ...categories.map(({ id, label }) => ({ key: id, label, align: 'end' }) as const),
          { key: 'total', label: 'Total', align: 'end' },
        ],
        rows: bins.map((bin) => {
          const counts = categories.map(({ id }) => count.get(`${bin.key} ${id}`) ?? 0)
          return {
            key: bin.key,
            cells: [binCell(bin), ...counts, counts.reduce((sum, each) => sum + each, 0)],
          }
        }),
      }
    },
  }
  return chart
}
