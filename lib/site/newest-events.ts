import { asOfDay, rangeTest } from '@/lib/charts/query/select'
import type { Assessed, Row, Snapshot } from '@/lib/ledger/schema/rows'
import type { Topic } from '@/lib/ledger/schema/vocabulary'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import { span } from '@/lib/ledger/time/edtf'
import { viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'

type Topics = readonly Topic[] | null

type Listable = Pick<Row<'events'>, 'id' | 'topic' | 'landmark'>

const isListed =
  (topics: Topics, also: readonly string[]) =>
  ({ id, topic, landmark }: Listable): boolean =>
    topics === null ? landmark : topics.includes(topic) || also.includes(id)

/**
 * The rows of a list of events: those of some topics, or with null the landmarks of all topics, and those with the ids
 * `also`.
 */
export function eventsRequest(topics: Topics, also: readonly string[] = []): SliceRequest {
  return {
    table: 'events',
    includes: isListed(topics, also),
    columns: ['headline', 'topic', 'landmark'],
    lookups: [],
  }
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

/** The events of such a list that the clocks and the range of a view select, newest first. */
export function newestEvents(
  slice: Snapshot,
  view: View,
  topics: Topics,
  also: readonly string[] = [],
): readonly Assessed<'events'>[] {
  const isIn = isListed(topics, also)
  const asOf = asOfDay(slice, view)
  const inRange = rangeTest('events', view) ?? (() => true)
  return slice.tables.events
    .filter((row) => isIn(row) && row.known <= asOf && inRange(row))
    .map((row) => ({ row, start: span(row.date).start ?? 0 }))
    .sort((a, b) => b.start - a.start)
    .map(({ row }) => row)
}

/** The timeline with all of them, for the clocks, the range and the theme of a view. */
export function eventsHref(topics: Topics, { from, to, known, rev, theme }: View): string {
  const requested = topics === null ? { landmark: ['yes'] } : { topics, tables: ['events'] }
  return viewHref('/timeline', { ...DEFAULT_VIEW, from, to, known, rev, theme, ...requested })
}
