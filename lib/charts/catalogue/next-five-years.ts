import type { Shape } from '@/lib/forms/model'
import type { TimelineEntry } from '@/lib/forms/parts/timeline-entry'
import type { Paint } from '@/lib/forms/theme/paint'
import { timeline } from '@/lib/forms/timeline'
import { aboutSpan } from '@/lib/ledger/claims/clocks'
import type { Assessed, Event } from '@/lib/ledger/schema/rows'
import { EVENT_KINDS } from '@/lib/ledger/schema/vocabulary'
import { congressPeriodTitle, congressSummary, eventDetail } from '@/words/charts/next-five-years'
import { COLUMN_LABELS, knownByCaption } from '@/words/columns'
import { listedRemark } from '@/words/counted-rows'
import { capitalised } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { eventLabel } from '@/words/events'
import { weaknessCell, weaknessLines } from '@/words/sourcing'
import type { Chart, ChartTable } from '../chart'
import { countedSources } from '../parts/counted-sources'
import { isHollow } from '../parts/is-hollow'
import { MANY_ROWS, MOST_SHOWN } from '../parts/shown-rows'
import { hollowKeyOf } from '../parts/symbol-key'
import { filterLabel } from '../query/filters'
import { type Lookups, lookupsOf } from '../query/lookups'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { dateCell } from '../table/cell'
import { type Stretch, stretchOf } from '../time/stretch'

type Row = Assessed<'events'>
type Columns = Pick<Event, 'topic' | 'kind' | 'landmark'>

/** Party meetings that set policy, and domestic events that belong here without being landmarks. */
const PARTY_KINDS: readonly Event['kind'][] = ['congress', 'economy-plan', 'party-meeting']
const ECONOMY: readonly Event['kind'][] = ['economy-plan', 'party-meeting', 'industry', 'visit-factory']

const belongs = ({ topic, kind, landmark }: Columns) =>
  kind === 'congress' || (topic === 'domestic' && (landmark || ECONOMY.includes(kind)))

const PARTS = [
  { id: 'set', label: 'Set by the party', paint: 'ink', shape: 'square' },
  { id: 'followed', label: 'What followed', paint: 'topic-domestic', shape: 'circle' },
] as const satisfies readonly { id: string; label: string; paint: Paint; shape: Shape }[]

const partOf = ({ kind }: Columns) => PARTS[PARTY_KINDS.includes(kind) ? 0 : 1]

/** From the opening of one congress to that of the next; `congress` is null before the first known one. */
interface Period {
  readonly congress: Row | null
  readonly rows: readonly Row[]
}

interface CongressData {
  readonly periods: readonly Period[]
  readonly lookups: Lookups
  readonly asOf: string
  /** The time of the rows; null without any. */
  readonly time: Stretch | null
}

const startOf = (row: Row) => aboutSpan('events', row).start ?? Number.NEGATIVE_INFINITY

/** The rows that open a congress, in order. Later rows during the same congress do not count. */
function congresses(rows: readonly Row[]): readonly Row[] {
  const all = rows.filter(({ kind }) => kind === 'congress').sort((a, b) => startOf(a) - startOf(b))
  let over = Number.NEGATIVE_INFINITY
  return all.filter((row) => {
    const opens = startOf(row) >= over
    over = Math.max(over, aboutSpan('events', row).end ?? 0)
    return opens
  })
}

// Periods come from all congresses known by then, so that a filter that hides one moves no row to another period.
function periodsOf({ rows, known }: Selection<'events'>): readonly Period[] {
  const opened = congresses(known)
  const sorted = [...rows].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))
  const periods = [null, ...opened].map((congress) => ({ congress, rows: [] as Row[] }))
  let at = 0
  for (const row of sorted) {
    for (let next = opened[at]; next && startOf(row) >= startOf(next); next = opened[at]) at++
    periods[at]?.rows.push(row)
  }
  return periods.filter((period) => period.rows.length > 0)
}

const periodTitle = ({ congress }: Period) => congressPeriodTitle(congress?.date ?? null)

function entry(row: Row, lookups: Lookups): TimelineEntry {
  const { paint, shape } = partOf(row)
  const place = row.place === null ? null : filterLabel('places', row.place, lookups, [])
  return {
    key: row.id,
    records: [row.id],
    label: eventLabel(row),
    lines: [EVENT_KINDS[row.kind], ...weaknessLines(row)],
    date: capitalised(dateWords(row.date)),
    title: row.headline,
    detail: eventDetail(EVENT_KINDS[row.kind], place, countedSources(row)),
    paint,
    shape,
    hollow: isHollow(row),
    landmark: row.landmark,
  }
}

function summarise({ periods, time, asOf }: CongressData): string {
  const rows = periods.flatMap((period) => period.rows)
  if (time === null) return congressSummary(null, asOf)
  const [set, followed] = PARTS
  return congressSummary(
    {
      time,
      count: rows.length,
      set: rows.findLast((row) => partOf(row) === set) ?? null,
      followed: rows.findLast((row) => partOf(row) === followed) ?? null,
      congress: periods.findLast(({ congress }) => congress !== null)?.congress?.date ?? null,
    },
    asOf,
  )
}

function prepare(selection: Selection<'events'>): CongressData {
  const { slice, view, rows } = selection
  return {
    periods: periodsOf(selection),
    lookups: lookupsOf(slice),
    asOf: asOfDay(slice, view),
    time: stretchOf(
      rows.map(({ date }) => date),
      selection,
    ),
  }
}

function congressTable({ periods, asOf }: CongressData): ChartTable {
  const rows = periods.flatMap((period) => period.rows.map((row) => ({ row, period })))
  const listed = rows.length > MANY_ROWS ? rows.slice(-MOST_SHOWN) : rows
  return {
    caption: [
      knownByCaption(nextFiveYears.title, asOf),
      ...(listed.length < rows.length ? [listedRemark(listed.length, rows.length, 'events')] : []),
    ].join('. '),
    columns: [
      { key: 'date', label: 'Date', align: 'start' },
      { key: 'event', label: 'Event', align: 'start' },
      { key: 'period', label: 'Period', align: 'start' },
      { key: 'kind', label: 'Kind', align: 'start' },
      { key: 'weakness', label: COLUMN_LABELS.weakness, align: 'start' },
    ],
    rows: listed.map(({ row, period }) => ({
      key: row.id,
      cells: [
        dateCell(row.date),
        { records: [{ id: row.id, label: row.headline }] },
        periodTitle(period),
        EVENT_KINDS[row.kind],
        weaknessCell(row),
      ],
    })),
  }
}

export const nextFiveYears: Chart<'events', CongressData> = {
  id: 'next-five-years',
  title: 'What the Party Congress set, and what followed at home',
  question: 'What did the Party Congress set, and what followed?',
  definition:
    'Party congresses, economic plans and party meetings (squares), then domestic landmarks and industrial events (circles), oldest first.',
  notes: [
    '“What followed” means only that it came later; the ledger does not say that a congress caused it. Which events are landmarks is an editorial choice.',
    'Goals for arms are filed under Weapons and are left out, as the ledger does not link them to a congress.',
    'What was done is mostly known from state media. The list ends with the last event recorded, which need not be the last that happened.',
  ],
  dashboard: '/domestic',
  compares: 'topic/domestic',
  form: 'timeline',
  table: 'events',
  includes: belongs,
  columns: ['topic', 'kind', 'place', 'headline', 'landmark', 'sources'],
  lookups: ['places'],
  filters: ['kinds', 'places', 'support', 'without'],
  choices: [],
  onTimeline: { kinds: [...new Set([...PARTY_KINDS, ...ECONOMY])].sort() },
  subtitle: () => nextFiveYears.definition,
  prepare,
  draw: ({ periods, lookups }, _view, size) =>
    timeline(
      periods.map((period) => ({
        title: periodTitle(period),
        entries: period.rows.map((row) => entry(row, lookups)),
      })),
      size,
    ),
  legend: ({ periods }) =>
    PARTS.map((part) => ({
      ...part,
      on: true,
      count: periods.flatMap(({ rows }) => rows).filter((row) => partOf(row) === part).length,
    })),
  key: ({ periods }) => hollowKeyOf(periods.flatMap(({ rows }) => rows)),
  summary: summarise,
  tabulate: congressTable,
}
