import { utcYear } from 'd3-time'
import { flow } from '@/lib/forms/flow'
import type { LegendEntry } from '@/lib/forms/model'
import type { Category } from '@/lib/forms/parts/bin'
import type { FlowDirection } from '@/lib/forms/parts/flow-direction'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { capitalised, countWords, listWords } from '@/words/counts'
import { dateWords } from '@/words/dates'
import type { Chart } from '../chart'
import { EXCHANGES, exchangeOf } from '../dimensions/exchange'
import { BINS } from '../parts/bar-choices'
import { countRows } from '../parts/counts'
import { largestGroup } from '../parts/largest-group'
import { withHeadlines } from '../parts/with-headlines'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { binCell } from '../table/cell'
import { startBounds } from '../time/start-bounds'
import { BIN_SIZES, type BinSize, binWords, timeBins } from '../time/time-bins'
import { timeDomain } from '../time/time-domain'

/** The carriageways from the top: out, both ways, back. */
const WAYS = [
  { flow: 'to-russia', id: 'from-dprk', label: 'North Korea to Russia', points: 'right' },
  { flow: 'both', id: 'both', label: 'Both ways at once', points: 'both' },
  { flow: 'to-dprk', id: 'to-dprk', label: 'Russia to North Korea', points: 'left' },
] as const satisfies readonly (Pick<FlowDirection, 'id' | 'label' | 'points'> & {
  readonly flow: keyof typeof EXCHANGES
})[]

const UNIT = ['recorded event', 'recorded events'] as const
const MAX_YEARS_IN_QUARTERS = 6

/** Events of the exchange with Russia, counted by period and by what is exchanged. */
interface Street {
  readonly bins: ReturnType<typeof timeBins>
  readonly size: BinSize
  readonly carriageways: readonly FlowDirection[]
  readonly unplaced: number
  readonly first: string | null
  readonly last: string | null
  readonly legend: readonly LegendEntry[]
  readonly asOf: string
}

const categoriesOf = (way: (typeof WAYS)[number]): readonly Category[] =>
  EXCHANGES[way.flow].map((each) => ({ ...each, parameter: 'exchanges' as const }))

const totalOf = ({ cells }: FlowDirection) => cells.reduce((sum, { count }) => sum + count, 0)

/** What moved most on a carriageway, where there is a choice, in brackets. */
function most({ lanes, cells }: FlowDirection): string {
  const top = largestGroup(
    lanes.map(({ id }) => id),
    cells,
    'category',
  )
  const label = lanes.find(({ id }) => id === top?.[0])?.label.toLowerCase()
  return top && lanes.length > 1 ? ` (most: ${label}, ${top[1]})` : ''
}

/** In the order of the sentence: out, back, both. */
const SENTENCE_ORDER = [
  ['from-dprk', 'of what went to Russia'],
  ['to-dprk', 'of what came back'],
  ['both', 'of both ways at once'],
] as const

function summarise({ carriageways, first, last, asOf }: Street): string {
  if (first === null || last === null)
    return `No events of an exchange with Russia that this view asks for were known by ${dateWords(asOf)}.`
  const parts = SENTENCE_ORDER.flatMap(([id, words]) => {
    const way = carriageways.find((each) => each.id === id)
    return way ? [`${countWords(totalOf(way), 'event')} ${words}${most(way)}`] : []
  })
  return `Recorded from ${dateWords(first)} to ${dateWords(last)}: ${listWords(parts)}.`
}

const DEFINITION =
  'Recorded events that tell of an exchange: deliveries, findings, disclosures and estimates of them, and sanctions on them, by what is exchanged and which way it goes.'

export const twoWayStreet: Chart<'events', Street> = {
  id: 'two-way-street',
  title: 'What goes to Russia, what comes back',
  question: 'What goes to Russia, what comes back?',
  form: 'flow',
  definition: DEFINITION,
  notes: [
    'Counts events, not amounts: shells, soldiers and barrels have no common measure, and one event can tell of one railcar or of a million shells. The charts of munitions, troops and trade have the claimed amounts.',
    'More is recorded of what leaves than of what comes back, because satellites and debris show shells and soldiers, and seldom money or know-how.',
    'An event counts when it was recorded as happening or as being said; claims of help are counted as claims, not as proof.',
    { since: '2026-03-31', text: 'After mid-March 2026 hardly any event has been recorded yet.' },
  ],
  dashboard: '/munitions',
  compares: 'flow/to-russia',
  table: 'events',
  includes: ({ flow: way }) => way !== null,
  columns: ['topic', 'kind', 'flow', 'headline'],
  lookups: [],
  filters: ['exchanges', 'ways', 'topics', 'kinds', 'support', 'without'],
  choices: [{ ...BINS, label: 'Periods' }],
  subtitle: (_, { bins, size }) =>
    bins.length === 0 ? DEFINITION : `${DEFINITION} ${binWords('arrow', size)}`,
  prepare: (selection) => {
    const { rows, slice, view } = selection
    const starts = rows.flatMap(({ date }) => startBounds(date).start ?? [])
    const [start, end] = timeDomain(starts, slice, view) ?? [0, 0]
    const fitting = end <= Number(utcYear.offset(new Date(start), MAX_YEARS_IN_QUARTERS)) ? 'quarter' : 'year'
    const size = BIN_SIZES.find((each) => each === view.bin) ?? fitting
    const bins = rows.length === 0 ? [] : timeBins(size, start, end)
    const category = (row: Assessed<'events'>) => exchangeOf(row) ?? ''
    const counts = countRows(rows, { date: ({ date }) => date, category, bins })
    const carriageways = WAYS.map((way): FlowDirection => {
      const all = categoriesOf(way)
      const cells = withHeadlines(
        counts.cells.filter((cell) => all.some(({ id }) => id === cell.category)),
        rows,
      )
      const lanes = all.filter(({ id }) => cells.some((cell) => cell.category === id))
      return { id: way.id, label: way.label, points: way.points, lanes, cells }
    })
    return {
      bins,
      size,
      carriageways: carriageways.filter(({ lanes }) => lanes.length > 0),
      unplaced: counts.unplaced.length,
      first: counts.first,
      last: counts.last,
      legend: legendOf(selection),
      asOf: asOfDay(slice, view),
    }
  },
  draw: ({ bins, carriageways }, _view, size) => flow(bins, carriageways, { unit: UNIT }, size),
  legend: ({ legend }) => legend,
  summary: summarise,
  remarks: ({ unplaced, size }) =>
    unplaced === 0
      ? []
      : [
          `${capitalised(countWords(unplaced, 'event'))} ${unplaced === 1 ? 'is' : 'are'} dated less exactly than a ${size} and left out of the arrows.`,
        ],
  tabulate: ({ bins, carriageways, asOf }) => {
    const columns = carriageways.flatMap(({ id, label, lanes }) =>
      lanes.map((lane) => ({ way: { id, label }, lane })),
    )
    const count = new Map<string, number>(
      carriageways.flatMap(({ cells }) => cells.map((cell) => [`${cell.bin} ${cell.category}`, cell.count])),
    )
    return {
      caption: `What goes to Russia, what comes back: recorded events known by ${dateWords(asOf)}`,
      columns: [
        { key: 'bin', label: 'Time', align: 'start' },
        ...columns.map(({ way, lane }) => ({
          key: lane.id,
          label: `${way.label}: ${lane.label}`,
          align: 'end' as const,
        })),
        { key: 'total', label: 'Total', align: 'end' },
      ],
      rows: bins.map((bin) => {
        const cells = columns.map(({ lane }) => count.get(`${bin.key} ${lane.id}`) ?? 0)
        return { key: bin.key, cells: [binCell(bin), ...cells, cells.reduce((sum, each) => sum + each, 0)] }
      }),
    }
  },
}

/** Every lane of every carriageway with its rows, whatever the view leaves out of them. */
function legendOf({ view, without }: Selection<'events'>): readonly LegendEntry[] {
  const counts = new Map<string, number>()
  for (const row of without('exchanges')) {
    const id = exchangeOf(row) ?? ''
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return WAYS.flatMap((way) => categoriesOf(way).map((each) => ({ ...each, points: way.points })))
    .filter(({ id }) => counts.has(id) || view.exchanges.includes(id))
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
