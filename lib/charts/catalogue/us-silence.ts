import { utcDay } from 'd3-time'
import type { LaneCounter } from '@/lib/forms/parts/lane-item'
import { aboutSpan, aboutStartOf } from '@/lib/ledger/claims/clocks'
import { recordedTo } from '@/lib/ledger/coverage/coverage'
import type { Assessed, Event } from '@/lib/ledger/schema/rows'
import { EVENT_KINDS } from '@/lib/ledger/schema/vocabulary'
import { span, toDay } from '@/lib/ledger/time/edtf'
import { silenceSummary } from '@/words/charts/us-silence'
import { daysFigure } from '@/words/tiles'
import { LEADERS_COLUMNS, leadersMet } from '../dimensions/contact'
import { newestRows } from '../parts/shown-rows'
import { filterLabel } from '../query/filters'
import { countsBy, rowsWith } from '../query/row-values'
import { asOfDay } from '../query/select'
import type { Selection } from '../query/selection'
import { lanesChart } from '../templates/lanes-chart'

type Columns = Pick<Event, 'topic' | 'actors' | (typeof LEADERS_COLUMNS)[number]>

const LANES = [
  { id: 'meeting', label: 'Meetings', paint: 'counterpart-USA', shape: 'square' },
  { id: 'USA', label: 'United States', paint: 'side-us-allies', shape: 'circle' },
  { id: 'PRK', label: 'North Korea', paint: 'side-dprk', shape: 'triangle' },
] as const
type LaneId = (typeof LANES)[number]['id']

/** The lane of the side that acted, by the first of the actors. A meeting belongs to both; null where neither acted. */
function laneOf(row: Columns): LaneId | null {
  const { topic, counterpart, actors } = row
  if (topic !== 'diplomacy' || counterpart !== 'USA') return null
  const [first] = actors
  if (leadersMet(row)) return 'meeting'
  if (first !== 'USA' && first !== 'PRK') return null
  return row.contact === 'meeting' ? 'meeting' : first
}

const endOf = (row: Assessed<'events'>) => aboutSpan('events', row).end ?? 0

/**
 * The days from each meeting of the leaders to the next, and from the last to the end of the as-of day, of the
 * records or of the range, whichever is earliest. Uses all meetings known by then, so that a filter never lengthens a run.
 */
function daysSince({ slice, view, known, coverage }: Selection<'events'>): LaneCounter | null {
  const asOf = asOfDay(slice, view)
  const recorded = recordedTo(coverage, asOf)
  const end = span(recorded).end ?? 0
  const until = view.to === null ? end : Math.min(end, span(view.to).end ?? end)
  const meetings = rowsWith(known, leadersMet, (met) => met)
    .filter((row) => endOf(row) <= until)
    .sort((a, b) => endOf(a) - endOf(b))
  if (meetings.length === 0) return null
  const runs = meetings.map((row, index) => {
    const next = meetings[index + 1]
    const start = endOf(row)
    // The day after a meeting is day 1, so a run ends before the day of the next meeting.
    const end = next ? endOf(next) : until
    const count = utcDay.count(new Date(start), new Date(end))
    const isOpen = !next && recorded < asOf && until === (span(recorded).end ?? 0)
    return { start, end, count, text: daysFigure(count, isOpen) }
  })
  return { label: 'Days since they met', runs, paint: 'counterpart-USA' }
}

export const usSilence = lanesChart({
  id: 'us-silence',
  title: 'What Washington and Pyongyang said to each other, and the days since their leaders met',
  question: 'Who spoke to whom, and how long ago did the leaders last meet?',
  definition:
    'Recorded meetings of the two, and statements, letters and party decisions of one about the other by who acted, under a count of the days since the last meeting of the two leaders.',
  notes: [
    'No column tells an overture from an answer or a refusal: each lane of a side holds all that it is recorded to have said or sent. A letter that was refused stands with its sender.',
    'Who acted is the first of the actors of a row. What third states say about the two, and answers to US charges over arms, are left out.',
  ],
  dashboard: '/diplomacy',
  compares: 'counterpart/USA',
  includes: (row) => laneOf(row) !== null,
  columns: [...LEADERS_COLUMNS, 'topic', 'actors', 'place', 'headline', 'landmark'],
  lookups: ['people', 'places'],
  filters: ['kinds', 'levels', 'people', 'support', 'without'],
  unit: ['statement, letter or meeting', 'statements, letters and meetings'],
  lanes: LANES,
  lane: (row) => laneOf(row) ?? '',
  paint: (row) => LANES.find(({ id }) => id === laneOf(row))?.paint ?? 'muted',
  shape: (row) => LANES.find(({ id }) => id === laneOf(row))?.shape ?? 'circle',
  text: (row, lookups) => {
    if (laneOf(row) === 'meeting' && row.place !== null) return filterLabel('places', row.place, lookups, [])
    const speaker = lookups.people.get(row.people[0] ?? '')
    const words = EVENT_KINDS[row.kind]
    return speaker && speaker.country === row.actors[0] ? `${words}, ${speaker.name}` : words
  },
  legend: (_, { rows }) =>
    LANES.map(({ id, label, paint, shape }) => ({
      id,
      label: id === 'meeting' ? 'Meeting' : `${label} acts`,
      paint,
      shape,
      on: true,
      count: countsBy(rows, laneOf).get(id) ?? 0,
    })),
  counter: daysSince,
  summary: ({ rows, counter, recorded, asOf }) => {
    const run = counter?.runs.at(-1)
    if (!run || rows.length === 0) return null
    const day = (end: number) => toDay(Number(utcDay.offset(new Date(end), -1)))
    const after = rowsWith(rows, aboutStartOf('events'), (day) => (day ?? 0) >= run.start)
    const ofLane = (id: LaneId) => countsBy(after, laneOf).get(id) ?? 0
    return silenceSummary({
      days: run.count,
      open: recorded < asOf && day(run.end) === recorded,
      meeting: day(run.start),
      until: day(run.end),
      newest: newestRows(after, 1)[0] ?? null,
      ofUnitedStates: ofLane('USA'),
      ofNorthKorea: ofLane('PRK'),
      meetings: ofLane('meeting'),
    })
  },
})
