import { type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ORIGIN } from './site'

/** An answer as it came, which `fetch` would have unpacked. */
interface Raw {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Raw>((resolve, reject) => {
    request(new URL(path, ORIGIN), { headers, method }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      )
    })
      .on('error', reject)
      .end()
  })

const STYLE = /\/_next\/static\/[^"]+\.css/.exec((await ask('/')).body.toString())?.[0] ?? ''

/** One address of each kind of answer that is text. */
const TEXTS = [
  '/',
  '/troops',
  '/troops?known=2025-01-13',
  '/embed/contacts',
  '/records/kor-nis',
  '/charts/contacts.svg',
  '/charts/contacts.svg?rev=8',
  '/charts/contacts.csv',
  '/charts/contacts.json',
  '/charts/contacts.bib',
  '/charts/contacts.ics',
  '/compare.svg?a=counterpart/RUS&b=counterpart/USA',
  '/timeline.atom',
  '/api/v1/events',
  '/api/v1/openapi.json',
  '/oembed?url=/charts/contacts',
  '/data/events.csv',
  '/data/datapackage.json',
  '/embed.js',
  '/icon.svg',
  '/manifest.webmanifest',
  STYLE,
]
/** One of each kind that is compressed already. */
const PACKED = [
  '/charts/contacts.png',
  '/charts/contacts.pdf',
  '/charts/contacts.zip',
  '/data.zip',
  '/fonts/source-sans-3-latin-400-normal.woff2',
]
/** A text that would be no shorter. */
const SHORT = '/robots.txt'
const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body }
const ACCEPTED = [
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['identity', 'identity'],
  ['gzip;q=0, br;q=0', 'identity'],
  ['*;q=0', 'identity'],
] as const

test.each([...TEXTS, '/nowhere', '/api/v1/nothing', '/charts/contacts.svg?w=-1'])(
  '%s is sent in the encoding that a client takes',
  async (path) => {
    const plain = await ask(path)
    expect(plain.headers['content-encoding']).toBeUndefined()
    for (const [accepted, encoding] of ACCEPTED) {
      const { status, headers, body } = await ask(path, { 'accept-encoding': accepted })
      expect(status).toBe(plain.status)
      expect(headers['content-encoding'] ?? 'identity', accepted).toBe(encoding)
      expect(UNPACK[encoding](body).equals(plain.body), accepted).toBe(true)
      expect(headers['content-length']).toBe(String(body.length))
      expect(headers.vary).toMatch(/(?:^|, )Accept-Encoding$/)
      expect(headers.etag).toBe(plain.headers.etag)
    }
  },
)

test.each(PACKED)('%s is compressed already', async (path) => {
  for (const [accepted] of ACCEPTED) {
    const { status, headers } = await ask(path, { 'accept-encoding': accepted })
    expect([status, headers['content-encoding']]).toEqual([200, undefined])
    expect(headers.vary ?? '').not.toMatch(/encoding/i)
  }
})

test.each([...TEXTS, ...PACKED, SHORT])('%s is not sent again to who has it', async (path) => {
  const whole = await ask(path, { 'accept-encoding': 'br' })
  const tag = whole.headers.etag ?? ''
  expect(tag).toMatch(/^W\/".+"$/)
  for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*'])
    for (const method of ['GET', 'HEAD']) {
      const again = await ask(path, { 'if-none-match': known, 'accept-encoding': 'gzip' }, method)
      expect([again.status, again.body.length], `${method} ${known}`).toEqual([304, 0])
      for (const name of ['etag', 'vary', 'cache-control', 'content-security-policy'])
        expect(again.headers[name], name).toBe(whole.headers[name])
      expect(again.headers['content-encoding']).toBeUndefined()
    }
  expect((await ask(path, { 'if-none-match': '"other"' })).status).toBe(200)
})

test.each([...TEXTS, ...PACKED, SHORT, '/nowhere'])('HEAD of %s says what GET would send', async (path) => {
  for (const accepted of ['br', 'identity']) {
    const got = await ask(path, { 'accept-encoding': accepted })
    const head = await ask(path, { 'accept-encoding': accepted }, 'HEAD')
    expect([head.status, head.body.length]).toEqual([got.status, 0])
    const ofEach = { date: '', 'x-request-id': '' }
    expect({ ...head.headers, ...ofEach }).toEqual({ ...got.headers, ...ofEach })
  }
})

test('a page of a view may be kept by whoever asks whether it still holds', async () => {
  for (const path of ['/troops?known=2025-01-13', '/embed/contacts?theme=dark', '/records/kor-nis']) {
    const { headers } = await ask(path)
    // Its links name the host that was asked, which is why a shared cache asks again (there is no SITE_URL here).
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(headers.vary).toBe('X-Forwarded-Proto, Accept-Encoding')
    const [one, two, secure] = await Promise.all([
      ask(path, { host: 'one.example' }),
      ask(path, { host: 'two.example' }),
      ask(path, { host: 'one.example', 'x-forwarded-proto': 'https' }),
    ])
    expect(new Set([one, two, secure].map((answer) => answer.headers.etag)).size).toBe(3)
    expect(two.body.toString()).toContain('http://two.example/')
    // Each was rendered by itself, and nothing else tells them apart.
    expect(two.body.toString().replaceAll('two.example', 'one.example')).toBe(one.body.toString())
  }
})

test('files whose names change with their content are kept for good', async () => {
  expect((await ask(STYLE)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
})
