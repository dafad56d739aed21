import { describe, expect, test } from 'vitest'
import { sliceSnapshot } from '@/lib/ledger/slice/slice'
import { DASHBOARDS, type Dashboard } from '@/lib/site/dashboards'
import { eventsHref } from '@/lib/site/events-href'
import {
  type DatedEvent,
  eventsOf,
  eventsOfTimeline,
  landmarksRequest,
  newestEvents,
} from '@/lib/site/newest-events'
import { packTimeline, unpackTimeline } from '@/lib/timeline/pack'
import { selectEntries } from '@/lib/timeline/select'
import { timelineSpec } from '@/lib/timeline/spec'
import { timelineOf } from '@/lib/timeline/timeline'
import { parseView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { NEWEST, REAL, viewOf } from '../charts/real-slice'

const VIEWS = [
  {},
  { known: '2025-01-13' },
  { from: '2024-10', to: '2025-04' },
  { known: '2025-06-30', from: '2023', rev: 1, theme: 'dark' },
]

describe.each(Object.entries(DASHBOARDS as Readonly<Record<string, Dashboard>>))(
  '%s',
  (_, { topics, also }) => {
    const timeline = timelineOf(REAL)
    const events = eventsOf(REAL)
    const list = (requested: Partial<View>, of = events) =>
      newestEvents(of, viewOf(requested), REAL.revision.date, topics, also ?? [])

    test.each(VIEWS)('leads to as many events on the timeline as it says, for %o', (requested) => {
      const { newest, total, landmarks, landmarksTotal } = list(requested)
      const found = (isLandmark?: boolean) => {
        const href = new URL(eventsHref(topics, viewOf(requested), isLandmark), 'http://localhost')
        const { view, problems } = parseView(href.searchParams, timelineSpec(timeline, 1))
        expect(problems).toEqual([])
        return selectEntries(timeline, view).entries.map(({ id }) => id)
      }
      expect(total).toBeGreaterThan(0)
      expect(found()).toHaveLength(total)
      expect(newest).toHaveLength(Math.min(total, 10))
      for (const { id } of newest) expect(found()).toContain(id)
      if (topics === null) return
      const others = landmarks.filter(({ topic }) => !topics.includes(topic))
      expect(others.length).toBeLessThanOrEqual(also?.length ?? 0)
      expect(found(true)).toHaveLength(landmarksTotal - others.length)
    })

    test.each(VIEWS)('is the same from what a browser fetches, for %o', ({ rev, ...requested }) => {
      // Later revisions added rows at the end of the table.
      for (const at of [REAL, NEWEST]) {
        const fetched = unpackTimeline(JSON.parse(JSON.stringify(packTimeline(timelineOf(at)))))
        const of = (rows: readonly DatedEvent[]) =>
          newestEvents(rows, viewOf(requested), at.revision.date, topics, also ?? [])
        expect(of(eventsOfTimeline(fetched))).toEqual(of(eventsOf(at)))
      }
    })

    test('has the landmarks of its topics on its track, and those of others in its list', () => {
      const marked = sliceSnapshot(REAL, [landmarksRequest(topics)]).tables.events
      expect(marked.length).toBeGreaterThan(0)
      const expected = REAL.tables.events.filter(
        ({ topic, landmark }) => landmark && (topics === null || topics.includes(topic)),
      )
      expect(marked.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
      const listed = list({}).landmarks.map(({ id }) => id)
      for (const id of also ?? []) expect(listed).toContain(id)
    })
  },
)
