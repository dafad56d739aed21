import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Content } from '@/scripts/server/content.mjs'

const TEXT = 'An open ledger of who said what. '.repeat(300)
const answer = (type: string, body: Buffer | string, headers: Record<string, string> = {}) => ({
  status: 200,
  headers: { 'content-type': type, etag: 'W/"a"', ...headers },
  body: Buffer.from(body),
})

test('a text is sent in each encoding, and says that it depends on what a client takes', async () => {
  const content = new Content(answer('text/html; charset=utf-8', TEXT, { vary: 'X-Forwarded-Proto' }))
  const read = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body }
  for (const encoding of ['br', 'gzip', 'identity'] as const) {
    const { headers, body } = await content.as(encoding)
    expect(read[encoding](body).toString()).toBe(TEXT)
    expect(headers).toMatchObject({
      etag: 'W/"a"',
      vary: 'X-Forwarded-Proto, Accept-Encoding',
      'content-length': body.length,
    })
    expect(headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding)
  }
})

test.each(['image/png', 'application/pdf', 'application/zip', 'font/woff2'])(
  '%s is compressed already',
  async (type) => {
    const content = new Content(answer(type, TEXT))
    const { headers, body } = await content.as('br')
    expect(body.toString()).toBe(TEXT)
    expect(headers).not.toHaveProperty('content-encoding')
    expect(headers).not.toHaveProperty('vary')
  },
)

test('what is no shorter when compressed is sent as it is, and so is nothing', async () => {
  const noise = randomBytes(500)
  const { headers, body } = await new Content(answer('text/plain', noise)).as('br')
  expect([body.equals(noise), headers['content-encoding']]).toEqual([true, undefined])
  const empty = await new Content(answer('text/plain', '')).as('br')
  expect([empty.body.length, empty.headers['content-encoding'], empty.headers.vary]).toEqual([
    0,
    undefined,
    undefined,
  ])
})

test('it is compressed once, and counts all that it holds', async () => {
  let told = 0
  const content = new Content(answer('text/plain', TEXT), {
    onResize: () => {
      told += 1
    },
  })
  expect(content.bytes).toBe(TEXT.length)
  const [first, second] = await Promise.all([content.as('br'), content.as('br')])
  expect(first).toBe(second)
  expect(await content.as('br')).toBe(first)
  expect([content.bytes, told]).toEqual([TEXT.length + first.body.length, 1])
})

test('what is stored is compressed better after it was sent once, and counts that instead', async () => {
  // The words come in no order, so that a closer look finds more to leave out.
  const words = TEXT.split(' ')
  const body = Array.from({ length: 4000 }, (_, at) => words[(at * at * 7919) % words.length]).join(' ')
  const content = new Content(answer('text/plain', body), { isStored: true })
  const quick = await content.as('br')
  await expect.poll(async () => (await content.as('br')).body.length).toBeLessThan(quick.body.length)
  const best = await content.as('br')
  expect(brotliDecompressSync(best.body).toString()).toBe(body)
  expect(content.bytes).toBe(body.length + best.body.length)
})
