import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { storedAnswers } from '@/scripts/server/stored-answers.mjs'

const asked = (url: string, headers: Record<string, string> = {}) =>
  ({
    url,
    headers: { host: 'site', ...headers },
    socket: { remoteAddress: '127.0.0.1' },
  }) as unknown as IncomingMessage

test('a stored page is asked for once, in each encoding', async () => {
  const made: string[] = []
  const answer = storedAnswers((request, response) => {
    made.push(`${request.url} ${request.headers['accept-encoding']}`)
    response.setHeader('ETag', '"a"')
    response.end('page')
  })
  for (const header of ['gzip, br', 'br', '', 'gzip;q=0', 'gzip;q=0.5'])
    expect((await answer(asked('/troops', { 'accept-encoding': header }))).body.toString()).toBe('page')
  await answer(asked('/weapons'))
  expect(made).toEqual(['/troops gzip', '/troops identity', '/weapons identity'])
})

test('who has it is told so', async () => {
  const answer = storedAnswers((_, response) => {
    response.writeHead(200, { ETag: 'W/"a"', 'Content-Security-Policy': 'x', 'Content-Type': 'text/html' })
    response.end('page')
  })
  for (const tag of ['"a"', 'W/"a"', '"b", "a"', '*']) {
    const { status, headers, body } = await answer(asked('/troops', { 'if-none-match': tag }))
    expect([status, body.length, headers['content-security-policy']], tag).toEqual([304, 0, 'x'])
    expect(headers).not.toHaveProperty('content-length')
  }
  for (const tag of ['"b"', '', 'a'])
    expect((await answer(asked('/troops', { 'if-none-match': tag }))).status, tag).toBe(200)
})

test('a failure is not kept', async () => {
  const statuses = [500, 200]
  const answer = storedAnswers((_, response) => {
    response.statusCode = statuses.shift() ?? 200
    response.end()
  })
  expect((await answer(asked('/troops'))).status).toBe(500)
  expect((await answer(asked('/troops'))).status).toBe(200)
})
