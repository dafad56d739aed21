import { mirror } from '@/lib/forms/mirror'
import type { Half } from '@/lib/forms/mirror/segments'
import type { LegendEntry } from '@/lib/forms/model'
import type { Bin, Category } from '@/lib/forms/parts/bin'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { directionColumn, knownByCaption } from '@/words/columns'
import {
  impreciseDirectionRemark,
  mirrorSummary,
  type Noun,
  noneExact,
  noneKnown,
  perMark,
  unknownDirectionRemark,
} from '@/words/counted-rows'
import type { Chart, ChartBasics, ChartTable, Filter } from '../chart'
import { BINS } from '../parts/bar-choices'
import { categoryLegend, withOthers } from '../parts/category-legend'
import { type Counts, countRows } from '../parts/counts'
import { busiestBin, largestCategory } from '../parts/largest-group'
import { withHeadlines } from '../parts/with-headlines'
import { chartRows } from '../query/chart-rows'
import { type Lookups, lookupsOf } from '../query/lookups'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { countTable, TOTAL } from '../table/count-table'
import { requestedBins } from '../time/requested-bins'
import { firstDate, lastDate, startBounds } from '../time/start-bounds'
import type { BinSize } from '../time/time-bins'

type Event = Assessed<'events'>

/** One direction: its label, the unit of its counts, and the categories of its bars. */
export interface DirectionOptions {
  readonly id: string
  readonly label: string
  readonly unit: Noun
  readonly categories: readonly Category[]
}

interface CountedDirection extends Half {
  /** All rows of the direction, and those dated exactly enough for the bars. */
  readonly total: number
  readonly counted: number
  readonly unit: Noun
}

/** Events counted in two directions. */
export interface MirrorData {
  readonly directions: readonly [CountedDirection, CountedDirection]
  readonly bins: readonly Bin[]
  readonly size: BinSize
  /** Start of the first counted event and end of the last (EDTF). */
  readonly first: string | null
  readonly last: string | null
  /** The number of rows whose date is less exact than the bins. */
  readonly imprecise: number
  /** The number of rows whose direction is unknown. */
  readonly unknown: number
  readonly legend: readonly LegendEntry[]
  readonly asOf: string
}

type MirrorChartOptions = ChartBasics<'events'> & {
  /** The first one is drawn upwards. */
  readonly directions: readonly [DirectionOptions, DirectionOptions]
  /** The filter whose ids are the directions. */
  readonly directionFilter: Filter
  /** The directions in which a row counts; empty where they are unknown. */
  directionsOf(row: Event, lookups: Lookups): readonly string[]
  category(row: Event): Category['id']
  /** The unit of both directions together, in the plural. */
  readonly many: string
}

/** The categories of both directions, each once. */
function allCategories({ directions }: MirrorChartOptions): readonly Category[] {
  return [
    ...new Map(directions.flatMap(({ categories }) => categories.map((each) => [each.id, each]))).values(),
  ]
}

/** The dates of the rows counted in either direction, in order. */
function datesCounted(rows: readonly Event[], counts: readonly Counts[]): readonly string[] {
  const byId = new Map(rows.map(({ id, date }) => [id, date]))
  return [...new Set(counts.flatMap(({ counted }) => counted))]
    .flatMap((id) => byId.get(id) ?? [])
    .toSorted((a, b) => (startBounds(a).start ?? 0) - (startBounds(b).start ?? 0))
}

function prepare(
  chart: Chart<'events', MirrorData>,
  options: MirrorChartOptions,
  selection: Selection<'events'>,
): MirrorData {
  const { rows, slice, view } = selection
  const { directions, directionFilter, directionsOf, category } = options
  const lookups = lookupsOf(slice)
  const categories = allCategories(options)
  const labelled = withOthers(chart, categories, slice)
  const directed = rows.filter((row) => directionsOf(row, lookups).length > 0)
  const { bins, size } = requestedBins(
    directed.map(({ date }) => date),
    selection,
  )
  const requested: readonly string[] = view[directionFilter]
  const countDirection = (direction: DirectionOptions) => {
    const isShown = requested.length === 0 || requested.includes(direction.id)
    const directionRows = isShown
      ? directed.filter((row) => directionsOf(row, lookups).includes(direction.id))
      : []
    const counts = countRows<'events'>(directionRows, { date: ({ date }) => date, category, bins })
    const used = new Set(counts.cells.map((cell) => cell.category))
    return {
      counts,
      direction: {
        ...direction,
        filters: { [directionFilter]: [direction.id] },
        categories: direction.categories.flatMap(
          (directionRows) => labelled.find(({ id }) => id === directionRows.id && used.has(id)) ?? [],
        ),
        cells: withHeadlines(counts.cells, rows),
        total: directionRows.length,
        counted: counts.counted.length,
      },
    }
  }
  const [up, down] = [countDirection(directions[0]), countDirection(directions[1])]
  const dates = datesCounted(rows, [up.counts, down.counts])
  const [first, last] = [dates[0], dates.at(-1)]
  const existing = new Set(chartRows(chart, slice).map(category))
  const inLegend = categories.filter(({ id }) => existing.has(id))
  return {
    directions: [up.direction, down.direction],
    bins,
    size,
    first: first === undefined ? null : firstDate(first),
    last: last === undefined ? null : lastDate(last),
    imprecise: new Set([...up.counts.imprecise, ...down.counts.imprecise]).size,
    unknown: rows.length - directed.length,
    legend: categoryLegend(chart, inLegend, category, selection, 'square'),
    asOf: asOfDay(slice, view),
  }
}

function summarise(data: MirrorData, many: string): string {
  const { directions, bins, first, last, imprecise, asOf, size } = data
  if (first === null || last === null)
    return imprecise === 0 ? noneKnown(many, asOf) : noneExact(imprecise, ['row', 'rows'], size)
  const cells = directions.flatMap((direction) => direction.cells)
  return mirrorSummary({
    directions: directions.map(({ total, counted, unit, categories, cells }) => ({
      count: total,
      counted,
      noun: unit,
      largest: categories.length > 1 ? largestCategory(categories, cells) : null,
    })),
    first,
    last,
    size,
    busiest: bins.length > 1 ? busiestBin(bins, cells) : null,
  })
}

function remarks({ imprecise, unknown, size }: MirrorData): readonly string[] {
  return [
    ...(imprecise === 0 ? [] : [impreciseDirectionRemark(imprecise, ['row', 'rows'], size, 'bars')]),
    ...(unknown === 0 ? [] : [unknownDirectionRemark(unknown)]),
  ]
}

function mirrorTable({ bins, directions, asOf }: MirrorData, title: string): ChartTable {
  const columns = directions.flatMap(({ id, label, categories, cells }) =>
    categories.map((category) => ({
      key: `${id} ${category.id}`,
      label: directionColumn(label, category.label),
      category: category.id,
      cells,
    })),
  )
  return countTable(knownByCaption(title, asOf), bins, [{ columns, total: TOTAL }])
}

/** A chart that counts events of two directions over time, up and down from one axis. */
export function mirrorChart(options: MirrorChartOptions): Chart<'events', MirrorData> {
  const { directions, directionFilter, directionsOf, category, many, ...rest } = options
  const chart: Chart<'events', MirrorData> = {
    ...rest,
    form: 'mirror',
    table: 'events',
    choices: [BINS],
    subtitle: (_, { bins, size }) =>
      bins.length === 0 ? options.definition : perMark(options.definition, 'bar', size),
    prepare: (selection) => prepare(chart, options, selection),
    draw: (data, _view, size) => mirror(data.bins, data.directions, size),
    legend: ({ legend }) => legend,
    summary: (data) => summarise(data, many),
    remarks,
    tabulate: (data) => mirrorTable(data, options.title),
  }
  return chart
}
