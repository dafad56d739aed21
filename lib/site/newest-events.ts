import { overlaps, rangeOf } from '@/lib/charts/query/range'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { Caveat, Topic } from '@/lib/ledger/schema/vocabulary'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import { type Span, span } from '@/lib/ledger/time/edtf'
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
  readonly span: Pick<Span, 'start' | 'end'>
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

/** The events of a snapshot. Cached per snapshot: every page of a dashboard asks for them. */
export const eventsOf = memo(({ tables }: Snapshot): readonly DatedEvent[] =>
  tables.events.map((row) => ({ ...row, span: span(row.date) })),
)

/** The same from the timeline, whose entries a browser can fetch. */
export const eventsOfTimeline = ({ entries }: Timeline): readonly DatedEvent[] =>
  entries
    .filter(({ table }) => table === 'events')
    .map(({ id, date, title, known, start, end, values }) => ({
      id,
      date,
      headline: title,
      topic: values.topics[0] as Topic,
      landmark: values.landmark.includes('yes'),
      weakness: values.caveats as readonly Caveat[],
      known,
      span: { start, end },
    }))

const startOf = (event: DatedEvent) => event.span.start ?? 0

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
  const isOwn = ({ topic, landmark }: DatedEvent) => (topics === null ? landmark : topics.includes(topic))
  const selected = events
    .filter(
      (event) =>
        event.known <= asOf && overlaps(event.span, range) && (isOwn(event) || also.includes(event.id)),
    )
    .sort((one, other) => startOf(other) - startOf(one) || (one.id < other.id ? -1 : 1))
  const own = selected.filter(isOwn)
  const landmarks = topics === null ? [] : selected.filter(({ landmark }) => landmark)
  return {
    newest: own.slice(0, MOST_LISTED).map(listed),
    total: own.length,
    landmarks: landmarks.slice(0, MOST_LANDMARKS).map(listed),
    landmarksTotal: landmarks.length,
  }
}
