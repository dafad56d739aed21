import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Content } from '@/scripts/server/content.mjs'
import { BUSY } from '@/scripts/server/failures.mjs'
import { METHOD_REFUSED } from '@/scripts/server/refusal.mjs'
import { sendContent } from '@/scripts/server/send-content.mjs'
import { writeRefusal } from '@/scripts/server/write-refusal.mjs'

/** Made once, as for several who ask at the same time. */
const failed = new Content({
  status: 500,
  headers: { 'content-type': 'text/html', 'cache-control': 'public, max-age=9' },
  body: Buffer.from('<p>of Next.js'),
})

let asked = 0
const server = createServer((request, response) => {
  response.setHeader('X-Request-Id', `<id>-${asked++}`)
  if (request.url === '/failed') sendContent(request, response, failed)
  else writeRefusal(request, response, request.url === '/busy' ? BUSY : METHOD_REFUSED)
})
let origin = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

test.each([
  ['/failed', 500],
  ['/busy', 503],
])('each who asks for %s is told the id of their own request', async (path, status) => {
  for (const _ of [1, 2]) {
    const page = await fetch(origin + path, { headers: { accept: 'text/html' } })
    const id = page.headers.get('x-request-id') ?? ''
    expect(page.status).toBe(status)
    expect(page.headers.get('cache-control')).toBe('no-store')
    const html = await page.text()
    expect(html).toContain(`<code>${id.replace('<', '&lt;')}</code>`)
    expect(html).not.toContain('Next.js')

    const problem = await fetch(origin + path)
    expect(await problem.json()).toMatchObject({ status, requestId: problem.headers.get('x-request-id') })
  }
})

test('what a reader got wrong needs none', async () => {
  expect(await (await fetch(origin)).json()).not.toHaveProperty('requestId')
  const page = await fetch(origin, { headers: { accept: 'text/html' } })
  expect(await page.text()).not.toContain('<code>')
})
