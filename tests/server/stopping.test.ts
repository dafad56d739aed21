import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { Stopping } from '@/scripts/server/stopping.mjs'

const FOREVER = 3600

async function listening(handle: RequestListener) {
  const long = FOREVER * 1000
  const server = createServer({ keepAliveTimeout: long, headersTimeout: long, requestTimeout: long })
  const stopping = new Stopping(server)
  server.on('request', (request, response) => {
    stopping.track(response)
    handle(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const ask = (path: string) => {
    const asked = get({ host: '127.0.0.1', port, path, agent: false, headers: { connection: 'keep-alive' } })
    return once(asked, 'response') as Promise<[IncomingMessage]>
  }
  return { server, stopping, port, ask }
}

test('what is under way is answered whole, on connections that then end, and nothing else is taken', async () => {
  const held: (() => void)[] = []
  const { server, stopping, ask } = await listening((_, response) => {
    held.push(() => response.end('whole'))
  })
  const asked = [ask('/a'), ask('/b')]
  await expect.poll(() => held.length).toBe(2)
  const stopped = stopping.stop(0, FOREVER)
  await expect.poll(() => server.listening).toBe(false)
  await expect(ask('/late')).rejects.toThrow('ECONNREFUSED')
  for (const answer of held) answer()
  for (const [response] of await Promise.all(asked)) {
    expect(response.headers.connection).toBe('close')
    expect(await text(response)).toBe('whole')
  }
  expect(await stopped).toBe(0)
})

test('while it drains it takes more, and tells each to come on another connection', async () => {
  const { server, stopping, ask } = await listening((_, response) => response.end('whole'))
  const [before] = await ask('/a')
  expect(before.headers.connection).toBe('keep-alive')
  const stopped = stopping.stop(2, FOREVER)
  expect([stopping.isDraining, server.listening]).toEqual([true, true])
  const [during] = await ask('/b')
  expect([during.headers.connection, await text(during)]).toEqual(['close', 'whole'])
  // The first connection is still open, and its client has nothing to ask.
  expect(await stopped).toBe(0)
})

test('streams end, and connections on which nothing was asked', async () => {
  const { stopping, port, ask } = await listening((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write('data: 1\n\n')
  })
  const [stream] = await ask('/events')
  const silent = connect(port, '127.0.0.1')
  await once(silent, 'connect')
  const ended = once(silent, 'close')
  silent.on('error', () => {})
  expect(await stopping.stop(0, FOREVER)).toBe(0)
  expect(await text(stream)).toBe('data: 1\n\n')
  await ended
})

test('what takes longer than the limit is broken off, and counted', async () => {
  let taken = 0
  const { stopping, ask } = await listening(() => {
    taken += 1
  })
  const answers = [ask('/a'), ask('/b')].map((each) => each.catch((error) => error.message))
  await expect.poll(() => taken).toBe(2)
  expect(await stopping.stop(0, 0.1)).toBe(2)
  expect(await Promise.all(answers)).toEqual(['socket hang up', 'socket hang up'])
})
