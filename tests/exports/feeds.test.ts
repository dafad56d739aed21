import { Readable } from 'node:stream'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import FeedParser from 'feedparser'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { CHARTS } from '@/lib/charts'
import { COMPARE } from '@/lib/charts/chart-path'
import { escapeXml } from '@/lib/exports/escape-xml'
import { icsOf } from '@/lib/exports/formats/ics'
import { type DATED_TABLES, formatsFor } from '@/lib/exports/index'
import { proofOf } from '@/lib/exports/proof/proof'
import { exportInput } from '@/lib/exports/request/export-input'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { datedList } from '@/lib/exports/rows/dated-list'
import { timelineFile } from '@/lib/exports/timeline/timeline-file'
import { readTimelineRequest } from '@/lib/exports/timeline/timeline-request'
import { WRITERS } from '@/lib/exports/writers'
import { ledger } from '@/lib/ledger/load/served'
import type { Ledger, Revision, Row } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { exported, SITE, written } from './written'

const VIEW = 'from=2024&to=2026-02'
const selected = () =>
  exported('contacts', 'ics', VIEW).reading.selected.rows as readonly {
    id: string
    date: string
    headline: string
  }[]

interface Element {
  readonly [name: string]: unknown
}
const all = (value: unknown): Element[] => (value === undefined ? [] : ([value].flat() as Element[]))
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** The feed as an XML parser sees it: attributes begin with `@`, text is neither trimmed nor taken for a number. */
function elements(text: string): Element {
  expect(XMLValidator.validate(text)).toBe(true)
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    trimValues: false,
  })
  return parser.parse(text).feed
}

const textOf = (element: unknown) =>
  typeof element === 'string' ? element : String((element as Element)['#text'])

/** What RFC 4287 asks of every feed and entry, beyond being well-formed. */
function expectAtom(feed: Element) {
  expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom')
  expect(all(feed.author).length).toBeGreaterThan(0)
  const ids = new Set<string>()
  for (const element of [feed, ...all(feed.entry)]) {
    for (const name of ['id', 'title', 'updated']) expect(all(element[name]), name).toHaveLength(1)
    const id = textOf(element.id)
    expect(id).toBe(id.trim())
    expect(URL.canParse(id)).toBe(true)
    ids.add(id)
    for (const name of ['updated', 'published'])
      for (const date of all(element[name])) expect(textOf(date)).toMatch(INSTANT)
    for (const name of ['title', 'subtitle', 'summary', 'rights'])
      for (const construct of all(element[name])) expect(construct['@type']).toBe('text')
    for (const link of all(element.link)) expect(URL.canParse(String(link['@href']))).toBe(true)
    const alternates = all(element.link).filter((link) => link['@rel'] === 'alternate')
    expect(new Set(alternates.map((link) => link['@type'])).size).toBe(alternates.length)
    // An entry without content must have one.
    expect(alternates.length).toBeGreaterThan(0)
  }
  expect(ids.size).toBe(1 + all(feed.entry).length)
}

const linkOf = (feed: Element, rel: string) => all(feed.link).find((link) => link['@rel'] === rel)?.['@href']

async function readByAnother(text: string) {
  const parser = new FeedParser({ strict: true, addmeta: false })
  const items: FeedParser.Item[] = []
  const done = new Promise((resolve, reject) => {
    parser.on('error', reject)
    parser.on('end', resolve)
    parser.on('readable', () => {
      for (let item = parser.read(); item !== null; item = parser.read()) items.push(item)
    })
  })
  Readable.from([text]).pipe(parser)
  await done
  return { meta: parser.meta, items }
}

describe('atom', () => {
  it('is what RFC 4287 asks for', async () => {
    const feed = elements((await written('contacts', 'atom', VIEW)).toString())
    expectAtom(feed)
    expect(all(feed.entry)).toHaveLength(selected().length)
  })

  it('is an Atom feed without entries, too', async () => {
    const feed = elements((await written('contacts', 'atom', 'from=1990&to=1990')).toString())
    expectAtom(feed)
    expect(all(feed.entry)).toEqual([])
  })

  it('gives titles as text and sources as links to another reader', async () => {
    const { meta, items } = await readByAnother((await written('contacts', 'atom', VIEW)).toString())
    expect(meta.title).toContain('Alliance Ledger')
    const titles = new Map(selected().map(({ id, headline }) => [`${SITE}/records/${id}`, headline]))
    expect(items.map(({ guid }) => guid).sort()).toEqual([...titles.keys()].sort())
    for (const { guid, title, description } of items) {
      expect(title).toBe(titles.get(guid))
      expect(description).toMatch(/^<p>[\s\S]+<\/p><ul>(<li>.+<\/li>)+<\/ul>$/)
    }
    const dates = items.map(({ date }) => date?.toISOString() ?? '')
    expect(dates).toEqual([...dates].sort().reverse())
  })

  it('leads back to the rows that it showed', async () => {
    const text = (await written('contacts', 'atom', VIEW)).toString()
    const { address, digest, revision } = proofOf(exported('contacts', 'atom', VIEW))
    const live = elements(text)
    expect(linkOf(live, 'self')).toBe(`${SITE}/charts/contacts.atom?${VIEW}`)
    expect(linkOf(live, 'alternate')).toBe(`${SITE}/charts/contacts?${VIEW}`)
    expect(linkOf(live, 'related')).toBe(address)
    expect(textOf(live.subtitle)).toContain(`Revision ${revision} of `)
    expect(textOf(live.subtitle)).toContain(digest)
    expect(live['dc:identifier']).toBe(`revision ${revision}, sha256:${digest}`)
    expect(live['dc:source']).toBe(address)
    expect(text).toContain(`<id>${escapeXml(`${SITE}/charts/contacts?${VIEW}`)}</id>`)
  })

  it('stays with its revision when it is pinned', async () => {
    const pinned = elements((await written('contacts', 'atom', `${VIEW}&rev=1`)).toString())
    expect(linkOf(pinned, 'self')).toBe(`${SITE}/charts/contacts.atom?${VIEW}&rev=1`)
    expect(linkOf(pinned, 'alternate')).toBe(`${SITE}/charts/contacts?${VIEW}&rev=1`)
    for (const entry of all(pinned.entry)) {
      expect(linkOf(entry, 'alternate')).toBe(`${textOf(entry.id)}?rev=1`)
      expect(textOf(entry.id)).not.toContain('rev=')
    }
  })

  it('is as new as its newest entry', async () => {
    const feed = elements((await written('contacts', 'atom', VIEW)).toString())
    const dates = all(feed.entry).map(({ updated }) => textOf(updated))
    expect(textOf(feed.updated)).toBe(dates.sort().at(-1))
  })
})

/** The ledger with one revision more, of 1 December 2026, which corrects a row of `table`. */
function correctedLedger(table: (typeof DATED_TABLES)[number], id: string): Ledger {
  const published = ledger()
  const number = published.revisions.length + 1
  const [last] = published.revisions.slice(-1)
  const rows = published.tables[table] as readonly Row<typeof table>[]
  const closed = rows.map((row) => (row.id === id && row.until === null ? { ...row, until: number } : row))
  const corrected = rows.filter((row) => row.id === id && row.until === null)
  expect(corrected).toHaveLength(1)
  const added = corrected.map((row) => ({ ...row, since: number, note: 'Corrected.' }))
  return {
    revisions: [...published.revisions, { ...(last as Revision), number, date: '2026-12-01' }],
    tables: { ...published.tables, [table]: [...closed, ...added] },
  }
}

/** Id, first and last day of every entry of a feed, in its order. */
const daysInAtom = (text: string) =>
  all(elements(text).entry).map((entry) => ({
    id: textOf(entry.id),
    published: textOf(entry.published).slice(0, 10),
    updated: textOf(entry.updated).slice(0, 10),
  }))
const daysInJson = (text: string) =>
  (JSON.parse(text).items as { id: string; date_published: string; date_modified: string }[]).map((item) => ({
    id: item.id,
    published: item.date_published.slice(0, 10),
    updated: item.date_modified.slice(0, 10),
  }))

describe('what the ledger recorded or corrected today', () => {
  const COMPARED = 'a=counterpart/RUS&b=counterpart/USA'
  const charts = Object.values(CHARTS)
    .filter(({ table }) => formatsFor(table).includes('atom'))
    .map(({ id }) => [id, ''])

  it.each([...charts, [COMPARE, COMPARED]])(
    'comes first in the feeds of %s, however old it is',
    async (id, query) => {
      const before = exported(id, 'atom', query)
      const table = before.chart.table as (typeof DATED_TABLES)[number]
      const oldest = datedList(before).entries.at(-1)?.id ?? ''
      const grown = correctedLedger(table, oldest)
      const request = readExportRequest(grown, id, 'atom', new URLSearchParams(query))
      if ('status' in request) throw new Error(request.detail)
      const input = exportInput(request, grown, SITE)
      const first = Math.min(
        ...(grown.tables[table] as readonly Row[]).flatMap((row) => (row.id === oldest ? row.since : [])),
      )
      const expected = {
        id: `${SITE}/records/${oldest}`,
        published: grown.revisions[first - 1]?.date,
        updated: '2026-12-01',
      }
      const text = String(await WRITERS.atom(input))
      expect(daysInAtom(text)[0]).toEqual(expected)
      expect(textOf(elements(text).updated)).toMatch(/^2026-12-01T/)
      expect(daysInJson(String(await WRITERS['feed.json'](input)))[0]).toEqual(expected)
      // The day of the event is still told.
      const { text: words, start } = datedList(input).entries.at(-1) ?? {}
      expect(words).toContain(String(start?.getUTCFullYear()))
      expect(text).toContain(escapeXml(words ?? ''))
    },
  )

  it('comes first in the feeds of the timeline', () => {
    const oldest = [...ledger().tables.events].sort((a, b) => (a.date < b.date ? -1 : 1))[0]?.id ?? ''
    const grown = correctedLedger('events', oldest)
    for (const format of ['atom', 'feed.json'] as const) {
      const request = readTimelineRequest(grown, format, new URLSearchParams())
      if ('status' in request) throw new Error(request.detail)
      const text = timelineFile(request, SITE)
      const [entry, ...others] = format === 'atom' ? daysInAtom(text) : daysInJson(text)
      expect(entry).toMatchObject({ id: `${SITE}/records/${oldest}`, updated: '2026-12-01' })
      expect(others).toHaveLength(199)
      expect(text).toMatch(/The 200 entries recorded or corrected last, of \d,\d{3}\./)
    }
  })
})

describe('JSON Feed', () => {
  it('has what version 1.1 asks for, and leads back to the rows that it showed', async () => {
    const feed = JSON.parse((await written('contacts', 'feed.json', `${VIEW}&rev=2`)).toString())
    const { address, digest } = proofOf(exported('contacts', 'feed.json', `${VIEW}&rev=2`))
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: expect.stringMatching(/\S/),
      feed_url: `${SITE}/charts/contacts.feed.json?${VIEW}&rev=2`,
      home_page_url: address,
      _alliance_ledger: { pinned: address, revision: { number: 2, digest } },
    })
    expect(feed.items.length).toBeGreaterThan(20)
    for (const item of feed.items) {
      expect(item.id).toMatch(/^https:\/\/ledger\.example\/records\/[^?]+$/)
      expect(item.url).toBe(`${item.id}?rev=2`)
      expect(item.content_html).toMatch(/^<p>/)
      expect(item.date_published).toMatch(INSTANT)
      expect(item.date_modified).toMatch(INSTANT)
    }
  })

  it.each(['troop-places', 'contacts'])('has a list of items where %s has no rows', async (chart) => {
    const feed = JSON.parse((await written(chart, 'feed.json', 'known=1990-01-01')).toString())
    expect(feed.items).toEqual([])
  })
})

describe('calendar', () => {
  const read = async (query: string) =>
    new ICAL.Component(ICAL.parse((await written('contacts', 'ics', query)).toString()))

  it('puts every event on its days, as another calendar program reads it', async () => {
    const events = (await read(VIEW)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    expect(events.map(({ uid }) => uid).sort()).toEqual(
      selected()
        .map(({ id }) => `${id}@ledger.example`)
        .sort(),
    )
    for (const { uid, startDate, endDate } of events) {
      const row = selected().find(({ id }) => uid.startsWith(`${id}@`))
      const { start, end } = span(row?.date ?? '')
      expect(startDate.isDate).toBe(true)
      expect(startDate.toString()).toBe(new Date(start ?? 0).toISOString().slice(0, 10))
      expect(endDate.toString()).toBe(new Date(end ?? 0).toISOString().slice(0, 10))
    }
  })

  it.each(Object.values(CHARTS).filter(({ table }) => formatsFor(table).includes('ics')))(
    'of $id leaves the days of its readers free',
    async ({ id }) => {
      const calendar = new ICAL.Component(ICAL.parse((await written(id, 'ics')).toString()))
      for (const event of calendar.getAllSubcomponents('vevent')) {
        expect(event.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
        expect(event.getFirstPropertyValue('x-microsoft-cdo-busystatus')).toBe('FREE')
      }
    },
  )

  it('has lines as RFC 5545 asks, whatever is in them', () => {
    const list = datedList(exported('contacts', 'ics', VIEW))
    const words = `${'북한의 군대, '.repeat(40)}${'🚀'.repeat(90)}; one\\two\nthree`
    const text = icsOf({ ...list, entries: list.entries.map((entry) => ({ ...entry, text: words })) })
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      // No sign is cut in two.
      expect(Buffer.from(line).toString()).toBe(line)
    }
    const [first] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    expect(first?.getFirstPropertyValue('description')).toBe(words)
  })

  it('leads back to the rows that it showed', async () => {
    for (const query of [VIEW, `${VIEW}&rev=1`]) {
      const calendar = await read(query)
      const { address, digest, revision } = proofOf(exported('contacts', 'ics', query))
      const value = (name: string) => String(calendar.getFirstPropertyValue(name))
      expect(value('x-wr-caldesc')).toContain(address)
      expect(value('x-wr-caldesc')).toContain(digest)
      expect(value('x-alliance-ledger-revision')).toBe(String(revision))
      expect(value('x-alliance-ledger-digest')).toBe(digest)
      expect(value('source')).toBe(`${SITE}/charts/contacts.ics?${query}`)
      expect(value('url')).toBe(`${SITE}/charts/contacts?${query}`)
    }
  })
})
