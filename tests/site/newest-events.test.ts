import { describe, expect, test } from 'vitest'
import { sliceSnapshot } from '@/lib/ledger/slice/slice'
import { DASHBOARDS, type Dashboard } from '@/lib/site/dashboards'
import { eventsHref, eventsRequest, landmarksRequest, newestEvents } from '@/lib/site/newest-events'
import { selectEntries } from '@/lib/timeline/select'
import { timelineSpec } from '@/lib/timeline/spec'
import { timelineOf } from '@/lib/timeline/timeline'
import { parseView } from '@/lib/views/codec'
import { REAL, viewOf } from '../charts/real-slice'

const VIEWS = [
  {},
  { known: '2025-01-13' },
  { from: '2024-10', to: '2025-04' },
  { known: '2025-06-30', from: '2023', rev: 1, theme: 'dark' },
]

describe.each(Object.entries(DASHBOARDS as Readonly<Record<string, Dashboard>>))(
  '%s',
  (_, { topics, also }) => {
    const slice = sliceSnapshot(REAL, [eventsRequest(topics, also)])
    const timeline = timelineOf(REAL)

    test.each(VIEWS)('leads to as many events on the timeline as it says, for %o', (requested) => {
      const events = newestEvents(slice, viewOf(requested), topics, also)
      const own = events.filter(({ topic }) => topics === null || topics.includes(topic))
      const href = new URL(eventsHref(topics, viewOf(requested)), 'http://localhost')
      const { view, problems } = parseView(href.searchParams, timelineSpec(timeline, 1))
      expect(problems).toEqual([])
      const { entries } = selectEntries(timeline, view)
      expect(new Set(entries.map(({ id }) => id))).toEqual(new Set(own.map(({ id }) => id)))
      expect(own.length).toBeGreaterThan(0)
    })

    test('has the landmarks of its topics on its track, and those of others in its list', () => {
      const marked = sliceSnapshot(REAL, [landmarksRequest(topics)]).tables.events
      expect(marked.length).toBeGreaterThan(0)
      const expected = REAL.tables.events.filter(
        ({ topic, landmark }) => landmark && (topics === null || topics.includes(topic)),
      )
      expect(marked.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
      const listed = new Set(slice.tables.events.filter(({ landmark }) => landmark).map(({ id }) => id))
      for (const id of also ?? []) expect(listed).toContain(id)
    })
  },
)
