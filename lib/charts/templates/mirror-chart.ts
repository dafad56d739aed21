import { max } from 'd3-array'
import { mirror } from '@/lib/forms/mirror'
import type { Half } from '@/lib/forms/mirror/segments'
import type { LegendEntry } from '@/lib/forms/model'
import type { Bin, Category } from '@/lib/forms/parts/bin'
import { dateOf } from '@/lib/ledger/claims/clocks'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { memo } from '@/lib/memo'
import { directionColumn, knownByCaption } from '@/words/columns'
import {
  type CountedGroup,
  impreciseDirectionRemark,
  mirrorSummary,
  type Noun,
  noneKnown,
  perMark,
  unknownDirectionRemark,
} from '@/words/counted-rows'
import type { Chart, ChartBasics, ChartTable, Filter } from '../chart'
import { BINS } from '../parts/bar-choices'
import { categoryLegend, withOthers } from '../parts/category-legend'
import { countRows } from '../parts/counts'
import { groupCounts } from '../parts/group-counts'
import { withHeadlines } from '../parts/with-headlines'
import { chartRows } from '../query/chart-rows'
import { type Lookups, lookupsOf } from '../query/lookups'
import { distinctValues, rowsWith } from '../query/row-values'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { countTable, TOTAL } from '../table/count-table'
import { requestedBins } from '../time/requested-bins'
import { startsOf } from '../time/row-starts'
import { type Stretch, stretchOf } from '../time/stretch'
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
  /** How many its bars count. */
  readonly total: number
  readonly unit: Noun
  /** All its rows in the view, those included that are dated too vaguely for the bars. */
  readonly count: number
  readonly groups: readonly CountedGroup[]
  readonly newest: Pick<Event, 'date' | 'headline'> | null
}

/** Events counted in two directions. */
export interface MirrorData {
  readonly directions: readonly [CountedDirection, CountedDirection]
  readonly bins: readonly Bin[]
  readonly size: BinSize
  /** The time of its rows; null without any. */
  readonly time: Stretch | null
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
  /** The name of a category within a sentence. */
  said?(category: Category): string
  /** The unit of both directions together, in the plural. */
  readonly many: string
}

/** The categories of both directions, each once. */
function allCategories({ directions }: MirrorChartOptions): readonly Category[] {
  return [
    ...new Map(directions.flatMap(({ categories }) => categories.map((each) => [each.id, each]))).values(),
  ]
}

const directionsIn = memo((options: MirrorChartOptions) =>
  memo((lookups: Lookups) => (row: Event) => options.directionsOf(row, lookups)),
)

/** The row that begins last, the first of several. */
function newestRow(rows: readonly Event[]): Event | null {
  const begin = startsOf(dateOf)
  const last = max(distinctValues(rows, begin), (day) => day ?? 0)
  return rowsWith(rows, begin, (day) => (day ?? 0) === last)[0] ?? null
}

function prepare(
  chart: Chart<'events', MirrorData>,
  options: MirrorChartOptions,
  selection: Selection<'events'>,
): MirrorData {
  const { rows, slice, view, frame } = selection
  const { directions, directionFilter, category, said } = options
  const lookups = lookupsOf(slice)
  const categories = allCategories(options)
  const labelled = withOthers(chart, categories, slice)
  const waysOf = directionsIn(options)(lookups)
  const directed = (some: readonly Event[]) => rowsWith(some, waysOf, (ways) => ways.length > 0)
  const { bins, size } = requestedBins(
    distinctValues(directed((frame ?? selection).rows), startsOf(dateOf)),
    frame ?? selection,
  )
  const requested: readonly string[] = view[directionFilter]
  const countDirection = (direction: DirectionOptions) => {
    const isShown = requested.length === 0 || requested.includes(direction.id)
    const directionRows = isShown ? rowsWith(rows, waysOf, (ways) => ways.includes(direction.id)) : []
    const counts = countRows<'events'>(directionRows, { date: dateOf, category, bins })
    const used = new Set(counts.cells.map((cell) => cell.category))
    return {
      counts,
      rows: directionRows,
      direction: {
        ...direction,
        filters: { [directionFilter]: [direction.id] },
        categories: direction.categories.flatMap(
          (directionRows) => labelled.find(({ id }) => id === directionRows.id && used.has(id)) ?? [],
        ),
        cells: withHeadlines(counts.cells, counts),
        total: counts.counted,
        count: directionRows.length,
        groups: groupCounts(directionRows, direction.categories, category, said),
        newest: newestRow(directionRows),
      },
    }
  }
  const [up, down] = [countDirection(directions[0]), countDirection(directions[1])]
  const existing = distinctValues(chartRows(chart, slice), category)
  const inLegend = categories.filter(({ id }) => existing.includes(id))
  return {
    directions: [up.direction, down.direction],
    bins,
    size,
    time: stretchOf(
      [up, down].flatMap((half) => distinctValues(half.rows, dateOf)),
      selection,
    ),
    imprecise: new Set([...up.counts.imprecise, ...down.counts.imprecise]).size,
    unknown: rows.length - directed(rows).length,
    legend: categoryLegend(chart, inLegend, category, selection, 'square'),
    asOf: asOfDay(slice, view),
  }
}

function summarise({ directions, time, asOf }: MirrorData, many: string): string {
  if (time === null) return noneKnown(many, asOf)
  return mirrorSummary({
    directions: directions.map(({ count, unit, groups, newest }) => ({
      count,
      noun: unit,
      groups: groups.length > 1 ? groups : [],
      newest,
    })),
    time,
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
  const { directions, directionFilter, directionsOf, category, said, many, ...rest } = options
  const chart: Chart<'events', MirrorData> = {
    ...rest,
    form: 'mirror',
    table: 'events',
    choices: [BINS],
    subtitle: (_, { bins, size }) =>
      bins.length === 0 ? options.definition : perMark(options.definition, 'bar', size),
    prepare: (selection) => prepare(chart, options, selection),
    draw: (data, _view, size, frame) => mirror(data.bins, data.directions, size, frame?.directions),
    legend: ({ legend }) => legend,
    summary: (data) => summarise(data, many),
    remarks,
    tabulate: (data) => mirrorTable(data, options.title),
  }
  return chart
}
