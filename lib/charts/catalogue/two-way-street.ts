import { descending, greatest, sum } from 'd3-array'
import { utcYear } from 'd3-time'
import { flow } from '@/lib/forms/flow'
import type { LegendEntry } from '@/lib/forms/model'
import type { Bin, Category } from '@/lib/forms/parts/bin'
import type { FlowDirection } from '@/lib/forms/parts/flow-direction'
import { dateOf } from '@/lib/ledger/claims/clocks'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { directionColumn, exchangeCaption } from '@/words/columns'
import { exchangeSummary, impreciseDirectionRemark, noneKnown, perMark } from '@/words/counted-rows'
import type { Chart, ChartTable } from '../chart'
import { EXCHANGES, exchangeOf } from '../dimensions/exchange'
import { BINS } from '../parts/bar-choices'
import { countRows } from '../parts/counts'
import { withHeadlines } from '../parts/with-headlines'
import { countsBy, distinctValues, groupsBy } from '../query/row-values'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { countTable, TOTAL } from '../table/count-table'
import { requestedBins } from '../time/requested-bins'
import { startsOf } from '../time/row-starts'
import { startBounds } from '../time/start-bounds'
import { stretchOf } from '../time/stretch'
import type { BinSize } from '../time/time-bins'

/** The directions from the top: out, both ways, back. */
const DIRECTIONS = [
  { flow: 'to-russia', id: 'from-dprk', label: 'North Korea to Russia', points: 'right' },
  { flow: 'both', id: 'both', label: 'Both directions', points: 'both' },
  { flow: 'to-dprk', id: 'to-dprk', label: 'Russia to North Korea', points: 'left' },
] as const satisfies readonly (Pick<FlowDirection, 'id' | 'label' | 'points'> & {
  readonly flow: keyof typeof EXCHANGES
})[]

const UNIT = ['recorded event', 'recorded events'] as const
const MAX_YEARS_IN_QUARTERS = 6

interface CountedDirection extends FlowDirection {
  readonly id: (typeof DIRECTIONS)[number]['id']
  /** All events of the direction, drawn or not. */
  readonly total: number
}

/** Events of the exchange with Russia, counted by period and by what is exchanged. */
interface ExchangeData {
  readonly bins: readonly Bin[]
  readonly size: BinSize
  /** Only those with events. */
  readonly directions: readonly CountedDirection[]
  /** The number of events whose date is less exact than the bins. */
  readonly imprecise: number
  readonly summary: string
  readonly legend: readonly LegendEntry[]
  readonly asOf: string
}

const goodsOf = (row: Assessed<'events'>): string => exchangeOf(row) ?? ''

const categoriesOf = ({ flow: id }: (typeof DIRECTIONS)[number]): readonly Category[] =>
  EXCHANGES[id].map((each) => ({ ...each, parameter: 'exchanges' as const }))

function prepare(selection: Selection<'events'>): ExchangeData {
  const { rows, slice, view } = selection
  const frame = selection.frame ?? selection
  const days = distinctValues(frame.rows, startsOf(dateOf))
  const { bins, size } = requestedBins(days, frame, (start, end) =>
    end <= Number(utcYear.offset(new Date(start), MAX_YEARS_IN_QUARTERS)) ? 'quarter' : 'year',
  )
  const counts = countRows<'events'>(rows, {
    date: dateOf,
    category: goodsOf,
    bins,
  })
  const totals = countsBy(rows, goodsOf)
  const directions = DIRECTIONS.map((direction): CountedDirection => {
    const { id, label, points } = direction
    const categories = categoriesOf(direction)
    const own = counts.cells.filter(({ category }) => categories.some((each) => each.id === category))
    const lanes = categories.filter((each) => own.some(({ category }) => category === each.id))
    return {
      id,
      label,
      points,
      lanes,
      cells: withHeadlines(own, counts),
      total: sum(categories, (each) => totals.get(each.id)),
    }
  })
  return {
    bins,
    size,
    directions: directions.filter(({ lanes }) => lanes.length > 0),
    imprecise: counts.imprecise.length,
    summary: summarise(selection),
    legend: legendOf(selection),
    asOf: asOfDay(slice, view),
  }
}

const startOf = (date: string) => startBounds(date).start ?? 0

/** What each direction exchanges, with the date of the newest event about it. No headlines: the overview has none here. */
function summarise(selection: Selection<'events'>): string {
  const { rows, slice, view } = selection
  const time = stretchOf(distinctValues(rows, dateOf), selection)
  if (time === null) return noneKnown('events of an exchange with Russia', asOfDay(slice, view))
  const byGoods = groupsBy(rows, goodsOf)
  const directions = DIRECTIONS.map((direction) => ({
    id: direction.id,
    goods: categoriesOf(direction)
      .flatMap(({ id, label }) => {
        const date = greatest(distinctValues(byGoods.get(id) ?? [], dateOf), startOf)
        return date === undefined ? [] : [{ label, date }]
      })
      .toSorted((a, b) => descending(startOf(a.date), startOf(b.date))),
  }))
  return exchangeSummary({ to: time.to, directions: directions.filter(({ goods }) => goods.length > 0) })
}

function exchangeTable({ bins, directions, asOf }: ExchangeData): ChartTable {
  const columns = directions.flatMap(({ label, lanes, cells }) =>
    lanes.map((lane) => ({
      key: lane.id,
      label: directionColumn(label, lane.label),
      category: lane.id,
      cells,
    })),
  )
  return countTable(exchangeCaption(twoWayStreet.title, asOf), bins, [{ columns, total: TOTAL }])
}

const DEFINITION =
  'Recorded events about an exchange: deliveries, findings, disclosures, estimates and sanctions, by what is exchanged and in which direction.'

export const twoWayStreet: Chart<'events', ExchangeData> = {
  id: 'two-way-street',
  title: 'What goes to Russia, what comes back',
  question: 'What goes to Russia, what comes back?',
  form: 'flow',
  definition: DEFINITION,
  notes: [
    'Counts events, not amounts: shells, soldiers and barrels have no common measure, and one event can be about one railcar or a million shells. For the claimed amounts see the charts of munitions, troops and trade.',
    'More is recorded about what goes to Russia than about what comes back, because satellites and debris show shells and soldiers, and seldom money or know-how.',
    'An event counts whether it was recorded as happening or as being said; claims of help are counted as claims, not as proof.',
  ],
  dashboard: '/munitions',
  compares: 'flow/to-russia',
  table: 'events',
  includes: (row) => row.flow !== null,
  columns: ['topic', 'kind', 'flow', 'headline'],
  lookups: [],
  filters: ['exchanges', 'ways', 'topics', 'kinds', 'support', 'without'],
  choices: [{ ...BINS, label: 'Periods' }],
  subtitle: (_, { bins, size }) => (bins.length === 0 ? DEFINITION : perMark(DEFINITION, 'arrow', size)),
  prepare,
  draw: ({ bins, directions }, _view, size, frame) =>
    flow(bins, directions, { unit: UNIT }, size, frame?.directions),
  legend: ({ legend }) => legend,
  summary: ({ summary }) => summary,
  remarks: ({ imprecise, size }) =>
    imprecise === 0 ? [] : [impreciseDirectionRemark(imprecise, ['event', 'events'], size, 'arrows')],
  tabulate: exchangeTable,
}

/** Every category known by then of every direction with its count, including those that the view filters out. */
function legendOf({ view, without, knownCounts }: Selection<'events'>): readonly LegendEntry[] {
  const counts = countsBy(without('exchanges'), goodsOf)
  return DIRECTIONS.flatMap(categoriesOf)
    .filter(({ id }) => (knownCounts.exchanges?.[id] ?? 0) > 0)
    .map(({ id, label, paint }) => ({
      id,
      label,
      paint,
      shape: 'square',
      parameter: 'exchanges',
      on: view.exchanges.length === 0 || view.exchanges.includes(id),
      count: counts.get(id) ?? 0,
    }))
}
