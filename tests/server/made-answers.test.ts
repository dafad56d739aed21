import type { IncomingMessage, ServerResponse } from 'node:http'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { madeAnswers } from '@/scripts/server/made-answers.mjs'

/** A request as the server hands it on. */
const asked = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  ({
    method,
    url,
    headers: { host: 'site', ...headers },
    socket: { remoteAddress: '127.0.0.1' },
  }) as unknown as IncomingMessage

/** Answers when it is let, with its number and what it was asked. */
function handler() {
  const held: (() => void)[] = []
  let made = 0
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    made += 1
    const number = made
    held.push(() => {
      const text = `${number} ${request.method} ${request.url} ${'x'.repeat(200_000)}`
      const zipped = request.headers['accept-encoding'] === 'gzip'
      response.setHeader('X-Nextjs-Cache', 'HIT')
      response.writeHead(200, { 'Content-Type': 'text/plain', ...(zipped && { 'Content-Encoding': 'gzip' }) })
      response.end(zipped ? gzipSync(text) : text)
    })
  }
  const go = async () => {
    await expect.poll(() => held.length).toBeGreaterThan(0)
    held.shift()?.()
  }
  return { handle, go, made: () => made }
}

test('equal requests at the same time are made once, later ones anew', async () => {
  const { handle, go, made } = handler()
  const answer = madeAnswers(handle)
  // More than one client may have waiting.
  const all = Array.from({ length: 40 }, () => answer(asked('/troops?known=2025-01-13'), 'a'))
  await go()
  const bodies = (await Promise.all(all)).map(({ body }) => body.toString())
  expect(new Set(bodies).size).toBe(1)
  expect(bodies[0]).toMatch(/^1 GET \/troops\?known=2025-01-13 x{200000}$/)
  expect(made()).toBe(1)
  const later = answer(asked('/troops?known=2025-01-13'), 'a')
  await go()
  expect((await later).body.toString('utf8', 0, 5)).toBe('2 GET')
})

test('others are not: another address, host, method, protocol, encoding or entity tag', async () => {
  const { handle, go, made } = handler()
  const answer = madeAnswers(handle)
  const requests = [
    asked('/a'),
    asked('/b'),
    asked('/a', {}, 'HEAD'),
    asked('/a', { host: 'other' }),
    asked('/a', { 'x-forwarded-proto': 'https' }),
    asked('/a', { 'accept-encoding': 'br, gzip' }),
    asked('/a', { 'if-none-match': '"x"' }),
  ]
  const all = requests.map((request) => answer(request, 'a'))
  for (const _ of requests) await go()
  const answers = await Promise.all(all)
  expect(made()).toBe(requests.length)
  expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual(
    requests.map(({ headers }) => (headers['accept-encoding'] ? 'gzip' : undefined)),
  )
  expect(gunzipSync(answers[5]?.body ?? Buffer.alloc(0)).toString()).toContain('GET /a')
  for (const { headers } of answers) expect(headers).not.toHaveProperty('x-nextjs-cache')
})

test('a body that was announced is not waited for', async () => {
  const answer = madeAnswers((request, response) => {
    let size = 0
    request.on('data', (part: Buffer) => {
      size += part.length
    })
    request.on('end', () => response.end(`${size} ${request.headers.upgrade}`))
  })
  const headers = { 'content-length': '1000', expect: '100-continue', upgrade: 'h2c', connection: 'upgrade' }
  expect((await answer(asked('/a', headers), 'a')).body.toString()).toBe('0 undefined')
})

test('what fails is not held against later ones', async () => {
  let fails = true
  const answer = madeAnswers((_, response) => {
    if (fails) response.destroy(new Error('no'))
    else response.end('yes')
  })
  await expect(answer(asked('/a'), 'a')).rejects.toThrow()
  fails = false
  expect((await answer(asked('/a'), 'a')).body.toString()).toBe('yes')
})
