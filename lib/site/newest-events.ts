import { rangeOf } from '@/lib/charts/query/range'
import { rowsWith } from '@/lib/charts/query/row-values'
import { rowsWithHighest } from '@/lib/charts/query/rows-with-highest'
import { rowsWithin } from '@/lib/charts/query/rows-within'
import { firstOf } from '@/lib/first-few'
import { dateOf, knownOf } from '@/lib/ledger/claims/clocks'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { Caveat, Topic } from '@/lib/ledger/schema/vocabulary'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import { span } from '@/lib/ledger/time/edtf'
import { memo } from '@/lib/memo'
import type { Timeline } from '@/lib/timeline/entry'
import type { View } from '@/lib/views/parameters'

/** Events in the list, and landmarks below it; the timeline has the others. */
const MOST_LISTED = 10
const MOST_LANDMARKS = 100

/** The topics of a list; null for the landmarks of all topics. */
export type Topics = readonly Topic[] | null

/** An event as such a list shows it. */
export interface ListedEvent {
  readonly id: string
  readonly date: string
  readonly headline: string
  readonly topic: Topic
  readonly landmark: boolean
  readonly weakness: readonly Caveat[]
}

/** An event before it is known whether a view selects it. */
export interface DatedEvent extends ListedEvent {
  readonly known: string
}

/** The newest events of a view and its landmarks, newest first, and how many there are of both. */
export interface NewestEvents {
  readonly newest: readonly ListedEvent[]
  readonly total: number
  readonly landmarks: readonly ListedEvent[]
  readonly landmarksTotal: number
}

/** The landmarks of some topics, or with null of all. */
export function landmarksRequest(topics: Topics): SliceRequest {
  return {
    table: 'events',
    includes: ({ topic, landmark }) => landmark && (topics === null || topics.includes(topic)),
    columns: ['headline', 'landmark'],
    lookups: [],
  }
}

/** The events of a snapshot. */
export const eventsOf = ({ tables }: Snapshot): readonly DatedEvent[] => tables.events

/** The same from the timeline, whose entries a browser can fetch. */
export const eventsOfTimeline = ({ entries }: Timeline): readonly DatedEvent[] =>
  entries
    .filter(({ table }) => table === 'events')
    .map(({ id, date, title, known, values }) => ({
      id,
      date,
      headline: title,
      topic: values.topics[0] as Topic,
      landmark: values.landmark.includes('yes'),
      weakness: values.caveats as readonly Caveat[],
      known,
    }))

const startOf = ({ date }: DatedEvent) => span(date).start ?? 0
const isLandmark = ({ landmark }: DatedEvent) => landmark
const isOf = memo(
  (topics: readonly Topic[]) =>
    ({ topic }: DatedEvent) =>
      topics.includes(topic),
)

/** The landmarks among events that are of no topic of a list, but belong to it. */
const landmarksOfOthers = memo((events: readonly DatedEvent[]) =>
  memo((topics: readonly Topic[]) =>
    memo((also: readonly string[]) => {
      const others = rowsWith(events, isOf(topics), (is) => !is)
      return rowsWith(others, isLandmark, (is) => is).filter(({ id }) => also.includes(id))
    }),
  ),
)

const newestFirst = (one: DatedEvent, other: DatedEvent) =>
  startOf(other) - startOf(one) || (one.id < other.id ? -1 : 1)

const newestOf = (events: readonly DatedEvent[], most: number): readonly DatedEvent[] =>
  firstOf(rowsWithHighest(events, startOf, most), newestFirst, most)

const listed = ({ id, date, headline, topic, landmark, weakness }: DatedEvent): ListedEvent => ({
  id,
  date,
  headline,
  topic,
  landmark,
  weakness,
})

/**
 * The list of the topics for a view, whose range and as-of day it follows: `now` is that day where the view names none
 * (YYYY-MM-DD). `also` are ids of events of other topics whose landmarks belong to it.
 */
export function newestEvents(
  events: readonly DatedEvent[],
  { known, from, to }: Pick<View, 'known' | 'from' | 'to'>,
  now: string,
  topics: Topics,
  also: readonly string[],
): NewestEvents {
  const asOf = known ?? now
  const range = rangeOf({ from, to })
  const inView = (some: readonly DatedEvent[]) =>
    rowsWithin(
      rowsWith(some, knownOf, (day) => day <= asOf),
      dateOf,
      range,
    )
  const own = inView(rowsWith(events, topics === null ? isLandmark : isOf(topics), (is) => is))
  const landmarks = topics === null ? [] : rowsWith(own, isLandmark, (is) => is)
  const others = topics === null || also.length === 0 ? [] : inView(landmarksOfOthers(events)(topics)(also))
  return {
    newest: newestOf(own, MOST_LISTED).map(listed),
    total: own.length,
    landmarks: firstOf([...newestOf(landmarks, MOST_LANDMARKS), ...others], newestFirst, MOST_LANDMARKS).map(
      listed,
    ),
    landmarksTotal: landmarks.length + others.length,
  }
}
