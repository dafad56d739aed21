import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Busy } from '@/lib/http/fair-queue.mjs'
import type { Answer } from '@/scripts/server/content.mjs'
import { LongContent } from '@/scripts/server/long-content.mjs'

const PARTS = 40
/** Larger than what a connection holds that nobody reads. */
const BYTES = 1_000_000
const bodyOf = (part: number) => Buffer.alloc(BYTES, `part ${part}\n`)
const WHOLE = Buffer.concat(Array.from({ length: PARTS }, (_, part) => bodyOf(part)))
const answer = (part: number, etag = '"one"'): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/csv', etag },
  body: bodyOf(part),
})

/** What makes parts for the content that the server sends. */
let make: (part: number) => Promise<Answer>
const asked: number[] = []
const server = createServer((request, response) => {
  const content = new LongContent(answer(0), PARTS, (part) => {
    asked.push(part)
    return make(part)
  })
  content.send(request, response).catch(() => response.destroy())
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve())))
afterAll(() => server.close())

function open(headers: Record<string, string> = {}, method = 'GET'): Promise<IncomingMessage> {
  asked.length = 0
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', headers, method, agent: false }, resolve).on('error', reject)
  })
}
const bytesOf = async (response: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

describe('a file that is sent in parts', () => {
  test('is the whole file in every encoding', async () => {
    make = async (part) => answer(part)
    expect((await bytesOf(await open())).equals(WHOLE)).toBe(true)
    const gzip = await open({ 'accept-encoding': 'gzip' })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(await bytesOf(gzip)).equals(WHOLE)).toBe(true)
    const br = await open({ 'accept-encoding': 'br' })
    expect(brotliDecompressSync(await bytesOf(br)).equals(WHOLE)).toBe(true)
  })

  test('is only described where that is asked for, and lets caches know that encodings differ', async () => {
    const response = await open({}, 'HEAD')
    expect(response.headers.vary).toBe('Accept-Encoding')
    expect(await text(response)).toBe('')
    expect(asked).toEqual([])
  })

  test('is not sent to who has it', async () => {
    expect((await open({ 'if-none-match': '"one"' })).statusCode).toBe(304)
  })

  test('is made only as far as it is read', async () => {
    make = async (part) => answer(part)
    const response = await open()
    await new Promise((resolve) => response.once('readable', resolve))
    response.read(1)
    // The server goes on for as long as what it sends is taken up by the connection.
    let before = -1
    while (asked.length !== before) {
      before = asked.length
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    expect(before).toBeLessThan(PARTS / 2)
    response.destroy()
  })

  test('is broken off, and not ended, where its parts are of different files', async () => {
    make = async (part) => answer(part, part < 3 ? '"one"' : '"two"')
    await expect(open().then(bytesOf)).rejects.toThrow()
    expect(asked).toEqual([1, 2, 3])
  })

  test('waits where there is no room for a part', async () => {
    let isRefused = false
    make = async (part) => {
      if (part === 5 && !isRefused) {
        isRefused = true
        throw new Busy(0)
      }
      return answer(part)
    }
    expect((await bytesOf(await open())).equals(WHOLE)).toBe(true)
    expect(asked.filter((part) => part === 5)).toHaveLength(2)
  })
})
