import { asOfDay, rangeTest } from '../charts/select'
import { span } from '../ledger/edtf'
import type { Snapshot, Weighed } from '../ledger/rows'
import type { SliceRequest } from '../ledger/slice-request'
import type { Topic } from '../ledger/vocabulary'
import type { View } from '../views/parameters'

/** What a list of events needs of the ledger: the events of some topics, or with null the landmarks of all topics. */
export function eventsRequest(topics: readonly Topic[] | null): SliceRequest {
  return {
    table: 'events',
    includes: ({ topic, landmark }) => (topics === null ? landmark : topics.includes(topic)),
    columns: ['headline', 'topic', 'landmark'],
    names: [],
  }
}

/** The events of a slice that the clocks and the range of a view leave, newest first. */
export function newestEvents(slice: Snapshot, view: View): readonly Weighed<'events'>[] {
  const evening = asOfDay(slice, view)
  const inRange = rangeTest('events', view) ?? (() => true)
  return slice.tables.events
    .filter((row) => row.known <= evening && inRange(row))
    .map((row) => ({ row, start: span(row.date).start ?? 0 }))
    .sort((a, b) => b.start - a.start)
    .map(({ row }) => row)
}
