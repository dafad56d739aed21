import { parse } from 'csv-parse/sync'
import { XMLParser } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { DATED_TABLES, TIMELINE_FORMATS } from '@/lib/exports/index'
import { readProof } from '@/lib/exports/proof/read-proof'
import { timelineFile } from '@/lib/exports/timeline/timeline-file'
import { readTimelineRequest, type TimelineRequest } from '@/lib/exports/timeline/timeline-request'
import { ledger } from '@/lib/ledger/load/served'
import { SITE } from '../written'

const VIEW = 'from=2025-06&q=troops'

function asked(format: string, query = VIEW): TimelineRequest {
  const request = readTimelineRequest(ledger(), format, new URLSearchParams(query))
  if ('status' in request) throw new Error(request.detail)
  return request
}
const file = (format: string, query?: string) => timelineFile(asked(format, query), SITE)
const rows = (query?: string): { id: string; table: string }[] => parse(file('csv', query), { columns: true })

describe('a file of the timeline', () => {
  it('is made in every format that the catalogue says', () => {
    expect(TIMELINE_FORMATS).toEqual(['csv', 'excel.csv', 'json', 'atom', 'feed.json', 'ics'])
    for (const format of TIMELINE_FORMATS) expect(file(format).length, format).toBeGreaterThan(200)
    const refused = readTimelineRequest(ledger(), 'png', new URLSearchParams())
    expect(refused).toMatchObject({
      status: 404,
      available: TIMELINE_FORMATS.map((format) => `/timeline.${format}`),
    })
  })

  it('as JSON says which rows of which revision it holds, as a proof that can be read back', () => {
    for (const query of [VIEW, `${VIEW}&rev=2`]) {
      const { snapshot } = asked('json', query)
      const { number, digest } = snapshot.revision
      const text = file('json', query)
      expect(readProof(new TextEncoder().encode(text))).toEqual({
        kind: 'JSON',
        proof: {
          address: `${SITE}/timeline?from=2025-06&rev=${number}&q=troops`,
          file: `${SITE}/timeline.json?from=2025-06&rev=${number}&q=troops`,
          revision: number,
          digest,
        },
      })
      const document = JSON.parse(text)
      expect(document.address.live).toBe(`${SITE}/timeline?${VIEW}`)
      expect(document.view).toEqual({ query: VIEW, asOf: snapshot.revision.date })
      expect(document.licence.name).toBe('CC-BY-4.0')
      expect(document.rows.map(({ id }: { id: string }) => id)).toEqual(rows(query).map(({ id }) => id))
      const sources = new Set(document.sources.map(({ id }: { id: string }) => id))
      expect(sources.size).toBe(document.sources.length)
      for (const row of document.rows) for (const id of row.sources.split(';')) expect(sources).toContain(id)
    }
  })

  it('is made again, byte for byte, from the address in it', () => {
    const text = file('json')
    const again = new URL(JSON.parse(text).address.file)
    expect(file('json', again.search)).toBe(text)
  })

  it('as feed and calendar holds what happened on a day', () => {
    const happened = rows()
      .filter(({ table }) => (DATED_TABLES as readonly string[]).includes(table))
      .map(({ id }) => id)
      .sort()
    expect(happened.length).toBeGreaterThan(10)
    expect(happened.length).toBeLessThan(rows().length)
    const { feed } = new XMLParser().parse(file('atom'))
    expect(feed.entry.map(({ id }: { id: string }) => id.replace(`${SITE}/records/`, '')).sort()).toEqual(
      happened,
    )
    const { items, feed_url } = JSON.parse(file('feed.json'))
    expect(feed_url).toBe(`${SITE}/timeline.feed.json?${VIEW}`)
    expect(items).toHaveLength(happened.length)
    const events = new ICAL.Component(ICAL.parse(file('ics'))).getAllSubcomponents('vevent')
    expect(events.map((event) => new ICAL.Event(event).uid.replace('@ledger.example', '')).sort()).toEqual(
      happened,
    )
  })
})
