import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { tooManyRows } from '@/lib/exports/request/too-many-rows'
import { latestRows } from '@/lib/exports/rows/latest-rows'
import { timelineFile } from '@/lib/exports/timeline/timeline-file'
import { readTimelineRequest } from '@/lib/exports/timeline/timeline-request'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Assessed, Snapshot } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { selectEntries } from '@/lib/timeline/select'
import { timelineOf } from '@/lib/timeline/timeline'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { SITE } from '../written'

type Event = Assessed<'events'>

const AT = snapshot(ledger())
const [EVENT] = AT.tables.events as readonly [Event, ...Event[]]

/** The latest by what feeds tell of them: the revision that recorded them last, their date, their id. */
const latestFirst = (one: Event, other: Event) =>
  other.since - one.since ||
  (span(other.date).start ?? 0) - (span(one.date).start ?? 0) ||
  (one.id < other.id ? -1 : 1)

test('the latest of some rows are those that come first among all with dates of two ends', () => {
  const rows = fc
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('2020', '2021-03', '2021-03-02', '2022/..', '../2020'),
      ),
      {
        maxLength: 50,
      },
    )
    .map((made) => made.map(([since, date], at): Event => ({ ...EVENT, id: `row-${at}`, since, date })))
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 20 }), (some, most) => {
      const dated = some.filter(({ date }) => !date.includes('..'))
      const { rows: latest, total } = latestRows('events', some, most)
      expect(total).toBe(dated.length)
      expect((latest as readonly Event[]).toSorted(latestFirst).slice(0, most)).toEqual(
        dated.toSorted(latestFirst).slice(0, most),
      )
    }),
  )
})

describe('feeds of a large ledger', () => {
  const events = Array.from({ length: 21_000 }, (_, position): Event => {
    const event = AT.tables.events[position % AT.tables.events.length] as Event
    return { ...event, id: `${event.id}-copy${position}`, since: 1 + (position % 3) }
  })
  const large: Snapshot = { ...AT, tables: { ...AT.tables, events } }

  test.each(['', 'topics=weapons', 'known=2024-12-31&sort=oldest'])(
    'have the entries of the timeline that were recorded last, for “%s”',
    (query) => {
      const request = readTimelineRequest(ledger(), 'feed.json', new URLSearchParams(query))
      if ('status' in request) throw new Error(request.detail)
      const feed = JSON.parse(timelineFile({ ...request, snapshot: large }, SITE))
      const since = new Map(
        (['events', 'missile-tests', 'cruise-launches'] as const).flatMap((table) =>
          (large.tables[table] as readonly Event[]).map((row) => [row.id, row] as const),
        ),
      )
      const expected = selectEntries(timelineOf(large), request.view)
        .entries.flatMap(({ id, start, end }) =>
          start === null || end === null ? [] : (since.get(id) ?? []),
        )
        .toSorted(latestFirst)
      expect(feed.items.map(({ url }: { url: string }) => url)).toEqual(
        expected.slice(0, 200).map(({ id }) => `${SITE}/records/${id}`),
      )
      expect(feed.description).toContain(`of ${expected.length.toLocaleString('en')}`)
    },
  )

  test('are made of a chart of any number of rows, of which calendars and tables are refused', () => {
    const request = (format: string) => {
      const read = readExportRequest(ledger(), 'alliance-pulse', format, new URLSearchParams())
      if ('status' in read) throw new Error(read.detail)
      return tooManyRows({ ...read, snapshot: large, view: DEFAULT_VIEW })
    }
    for (const format of ['atom', 'feed.json']) expect(request(format)).toBeNull()
    for (const format of ['ics', 'csv', 'json']) expect(request(format)).toMatchObject({ status: 400 })
  })
})
