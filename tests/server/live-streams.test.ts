import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { LiveStreams } from '@/scripts/server/live-streams.mjs'

const first = { number: 1, date: '2026-01-01', digest: 'a'.repeat(64) }
const second = { number: 2, date: '2026-01-02', digest: 'b'.repeat(64) }

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

/** A server that gives nothing but streams: 503 where there is no room for one. */
async function streaming(limits = { all: 100, each: 10 }) {
  const served = { revision: first, build: 'one' }
  const streams = new LiveStreams(() => served, limits)
  const server = createServer((request, response) => {
    if (streams.answer(request, response, String(request.headers.client))) return
    response.writeHead(503)
    response.end()
  }).listen(0)
  // Connections that have nothing to do any more stay, unless they are ended.
  server.keepAliveTimeout = 600_000
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  ends.push(
    () => server.close(),
    () => server.closeAllConnections(),
  )
  const listen = async (headers: Record<string, string> = {}) => {
    const request = get({ port, headers: { client: 'a', ...headers } })
    const [answer] = (await once(request, 'response')) as [IncomingMessage]
    let text = ''
    answer.setEncoding('utf8').on('data', (part) => {
      text += part
    })
    // It may be ended from either side.
    answer.on('error', () => {})
    return { answer, leave: () => request.destroy(), text: () => text }
  }
  return { served, streams, server, port, listen }
}

const event = ({ number, date, digest }: typeof first, build = 'one') =>
  `id: ${number}-${digest.slice(0, 12)}-${build}\ndata: ${JSON.stringify({ revision: number, date, digest, build })}\n\n`

test('who listens is told at once what is served, and each change', async () => {
  const { served, listen } = await streaming()
  const [one, other] = [await listen(), await listen()]
  expect(one.answer.headers['content-type']).toBe('text/event-stream; charset=utf-8')
  await expect.poll(one.text).toBe(`retry: 1000\n\n${event(first)}`)
  served.revision = second
  for (const each of [one, other])
    await expect.poll(each.text).toBe(`retry: 1000\n\n${event(first)}${event(second)}`)
  served.build = 'two'
  await expect.poll(one.text).toContain(event(second, 'two'))
})

test('what a client has heard is not told again', async () => {
  const { served, listen } = await streaming()
  const known = await listen({ 'last-event-id': `1-${'a'.repeat(12)}-one` })
  served.revision = second
  await expect.poll(known.text).toBe(`retry: 1000\n\n${event(second)}`)
})

test('no more streams are given than there is room for, and one that is left makes room', async () => {
  const { streams, listen } = await streaming({ all: 3, each: 2 })
  const status = async (client: string) => (await listen({ client })).answer.statusCode
  const own = await listen()
  expect([await status('a'), await status('a'), await status('b'), await status('b')]).toEqual([
    200, 503, 200, 503,
  ])
  own.leave()
  await expect.poll(() => streams.size).toBe(2)
  expect(await status('a')).toBe(200)
})

test('a reader that takes nothing is ended, and others are not', async () => {
  const { served, streams, port, listen } = await streaming()
  const socket = connect(port).on('error', () => {})
  socket.pause()
  ends.push(() => socket.destroy())
  socket.write('GET / HTTP/1.1\r\nHost: site\r\nClient: b\r\n\r\n')
  const other = await listen()
  await expect.poll(() => streams.size).toBe(2)
  // More than the system holds for a connection.
  for (let round = 0; streams.size > 1; round++) {
    served.build = `${round}${'x'.repeat(1_000_000)}`
    await expect.poll(() => other.text().includes(`"build":"${round}x`)).toBe(true)
  }
  expect(other.answer.destroyed).toBe(false)
})
