import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeMadeUp } from '@/scripts/bench/made-up/write-made-up'
import { claimPort, serveSite } from '@/scripts/setup/server.mjs'

const EVENTS = 21_000

let site: Awaited<ReturnType<typeof serveSite>>
const directory = join(mkdtempSync(join(tmpdir(), 'large-ledger-')), 'data')

beforeAll(async () => {
  writeMadeUp('data', directory, { events: EVENTS, estimates: 300 })
  site = await serveSite({ port: await claimPort(0), quiet: true, env: { LEDGER_DATA: directory } })
})
afterAll(() => site.stop())

const get = (path: string) => fetch(site.url + path)
const text = async (path: string) => {
  const answer = await get(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

test('pages that read a large table are drawn by the server, with forms that are sent', async () => {
  for (const path of ['/', '/charts/alliance-pulse', '/embed/alliance-pulse?topics=weapons']) {
    const page = await text(path)
    expect(page, path).toContain('data-drawn')
    expect(page, path).not.toContain('data-part="')
    expect(page, path).not.toMatch(/"\/rows\//)
  }
  expect(await text('/charts/alliance-pulse')).toMatch(/<button[^>]*type="submit"[^>]*>Apply/)
  const claims = await text('/charts/troops-sent')
  expect(claims).toContain('data-part="')
  expect(claims).toContain('/rows/charts/troops-sent.json')
})

test('rows that no browser is sent are refused to whoever asks for them', async () => {
  const revision: number = (await (await get('/api/v1/ledger')).json()).revision
  const [, build] = /\/rows\/charts\/troops-sent\.json\?rev=\d+(?:&|&amp;|\\u0026)build=([\w-]+)/.exec(
    await text('/charts/troops-sent'),
  ) as RegExpExecArray
  const rows = (name: string) => get(`/rows/charts/${name}.json?rev=${revision}&build=${build}`)
  expect((await rows('troops-sent')).status).toBe(200)
  expect((await rows('alliance-pulse')).status).toBe(404)
})

test('bars, the timeline and its file count alike, and all of it', async () => {
  const figures = (words: string) => Number(words.replaceAll(',', ''))
  const bars = await text('/charts/alliance-pulse')
  const [, sentence = ''] = /Events recorded from ([^<]*)/.exec(bars) as RegExpExecArray
  const counted = [...sentence.matchAll(/ ([\d,]+)(?=[,;]| and)/g)].reduce(
    (sum, [, of = '']) => sum + figures(of),
    0,
  )

  const page = await text('/timeline?tables=events')
  const [, shown = ''] = /([\d,]+) of [\d,]+ entries/.exec(page) as RegExpExecArray
  const records = (await text('/timeline.csv?tables=events')).trimEnd().split('\n').length - 1
  expect(figures(shown)).toBeGreaterThan(EVENTS)
  expect(records).toBe(figures(shown))
  expect(counted).toBe(figures(shown))
})

test('a made-up event is found, has a record, and stands in the API', async () => {
  expect(await text('/search?q=%22Made-up+event+123%22')).toContain('/records/made-up-0000123')
  expect(await text('/records/made-up-0000123')).toContain('Made-up event 123:')
  const record = await (await get('/api/v1/records/made-up-0000123')).json()
  expect(record).toMatchObject({ id: 'made-up-0000123', table: 'events' })
  expect((await get('/records/made-up-9999999')).status).toBe(404)
})

test('the list of a large table has its newest rows, says so, and counts all of them', async () => {
  const page = await text('/records/tables/events')
  expect(page).toMatch(/Listed, and searched here, are 2,000 rows, the newest/)
  expect(page).toMatch(/21,\d{3} rows/)
  expect(page).toContain('href="/data/events.csv"')
  expect(
    (await text('/records/tables/events?page=20')).match(/href="\/records\/[a-z0-9-]+"/g)?.length,
  ).toBeGreaterThan(50)
})

test('feeds have the latest entries of however many there are, calendars say how many they take', async () => {
  for (const path of ['/timeline.feed.json', '/charts/alliance-pulse.feed.json'])
    expect((await (await get(path)).json()).items, path).toHaveLength(200)
  expect(await text('/timeline.atom?topics=weapons')).toContain('</feed>')
  expect((await get('/timeline.ics')).status).toBe(400)
})

test('people, places and sources are listed with the rows that name them', async () => {
  const { rows } = await (await get('/api/v1/people?sort=events&limit=2')).json()
  for (const { id } of rows) {
    const page = await text(`/people/${id}`)
    expect(page).toContain('made-up-')
  }
})

test('a file of a chart that would have too many rows says so, and where all of them are', async () => {
  const refused = await get('/charts/alliance-pulse.csv')
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({
    title: 'Too many rows for one file',
    available: ['/data/events.csv'],
  })
  const some = await text('/charts/alliance-pulse.csv?from=2020-01-01&to=2020-12-31')
  expect(some.trimEnd().split('\n').length).toBeGreaterThan(500)
  expect((await text('/data/events.csv')).split('\n').length).toBeGreaterThan(EVENTS)
})
