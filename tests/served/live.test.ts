import { once } from 'node:events'
import { type IncomingMessage, get as listen } from 'node:http'
import { describe, expect, test } from 'vitest'
import { claimPort, serveSite } from '@/scripts/setup/server.mjs'
import { PAGES } from '../addresses'
import { table } from '../data'
import { all, parsed } from './html'
import { get, json, ORIGIN } from './site'

const LIVE = '/api/v1/live'
const NEWEST = Number(table('revisions').at(-1)?.number)

/** The answer, and its first parts up to an end. */
async function heard(url: string, headers: Record<string, string> = {}, until = 'data: ') {
  const request = listen(url, { headers, agent: false })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  answer.setEncoding('utf8').on('error', () => {})
  let text = ''
  while (!text.includes(until) || !text.endsWith('\n\n')) text += (await once(answer, 'data'))[0]
  return { answer, text, leave: () => request.destroy() }
}

describe('the stream of what is served', () => {
  test('says at once what the ledger says', async () => {
    const { answer, text, leave } = await heard(ORIGIN + LIVE, { 'accept-encoding': 'br' })
    leave()
    const told = JSON.parse(/^data: (.+)$/m.exec(text)?.[1] ?? '')
    const { build, ...revision } = told
    expect(revision).toEqual(await json('/api/v1/ledger'))
    expect((await get(`/_next/static/${build}/_buildManifest.js`)).status).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'access-control-allow-origin': '*',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
    expect(answer.headers['content-encoding']).toBeUndefined()
  })

  test('does not repeat what a client has', async () => {
    const first = await heard(ORIGIN + LIVE)
    first.leave()
    const id = /^id: (.+)$/m.exec(first.text)?.[1] ?? ''
    const { text, leave } = await heard(ORIGIN + LIVE, { 'last-event-id': id }, 'retry: ')
    leave()
    expect(text).toBe('retry: 1000\n\n')
  })

  test('answers other methods as all does here, and takes no parameters', async () => {
    const head = await get(LIVE, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
    expect(await head.text()).toBe('')
    const asked = await get(LIVE, { method: 'OPTIONS' })
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
    expect((await get(LIVE, { method: 'POST' })).status).toBe(405)
    expect((await get(`${LIVE}?colour=red`)).status).toBe(400)
  })

  test('is whole when its server ends', async () => {
    const site = await serveSite({ port: await claimPort(0), quiet: true })
    try {
      const { answer } = await heard(site.url + LIVE)
      const ended = once(answer.resume(), 'close')
      await site.stop()
      await ended
      expect(answer.complete).toBe(true)
    } finally {
      await site.stop()
    }
  })
})

describe('a place for the offer of a later revision', () => {
  const hasPlace = async (path: string) =>
    all(parsed(await (await get(path)).text()), 'div').some(
      ({ attributes }) => attributes.role === 'status' && /\bfixed\b/.test(attributes.class ?? ''),
    )

  test.each(PAGES.filter((path) => !path.startsWith('/embed')))(
    'is on every kind of page: %s',
    async (path) => {
      expect(await hasPlace(path)).toBe(true)
    },
  )

  test.each(['/troops?rev=3', '/embed/contacts', '/nowhere'])(
    'is not on what shows a revision for good, is framed by others, or shows nothing of the ledger: %s',
    async (path) => {
      expect(await hasPlace(path)).toBe(false)
    },
  )
})

describe('an answer', () => {
  test.each([
    '/',
    '/troops?known=2025-01-13',
    '/embed/contacts',
    '/nowhere',
    '/charts/contacts.csv',
    '/charts/contacts.png',
    '/api/v1/ledger',
    '/api/v1/events?limit=1',
    '/api/v1/nothing',
    '/timeline.atom',
    '/data/events.csv',
    '/data.zip',
  ])('names the newest revision of its server: %s', async (path) => {
    const answer = await get(path)
    expect(answer.headers.get('ledger-revision')).toBe(String(NEWEST))
    const tag = answer.headers.get('etag')
    if (tag === null) return
    const same = await get(path, { headers: { 'if-none-match': tag } })
    expect([same.status, same.headers.get('ledger-revision')]).toEqual([304, String(NEWEST)])
  })

  test.each(['/api/v1/events?limit=1&rev=3', '/charts/contacts.csv?rev=3', '/embed.js'])(
    'names none where it never changes: %s',
    async (path) => {
      expect((await get(path)).headers.get('ledger-revision')).toBeNull()
    },
  )

  test('to what is pinned to a revision that may be on its way is kept by nobody', async () => {
    for (const path of [
      '/troops',
      '/charts/contacts.csv',
      '/api/v1/events',
      '/rows/dashboards/troops.json',
    ]) {
      const { status, headers } = await get(`${path}?rev=${NEWEST + 1}`)
      expect([status, headers.get('cache-control'), headers.get('retry-after')]).toEqual([
        503,
        'no-store',
        '2',
      ])
      expect(headers.get('ledger-revision')).toBe(String(NEWEST))
      const page = await get(`${path}?rev=${NEWEST + 1}`, { headers: { accept: 'text/html' } })
      expect(page.status).toBe(503)
      expect(await page.text()).toContain(`<h1>Revision ${NEWEST + 1} is not here yet</h1>`)
    }
    expect((await get(`/api/v1/events?rev=${NEWEST + 1000}`)).status).toBe(400)
  })
})
