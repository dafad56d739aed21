import { beforeAll, expect, test } from 'vitest'
import { EVERY_RESPONSE } from '@/lib/http/every-response.mjs'
import { askDirectly } from '@/scripts/server/ask-directly.mjs'

const ask = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'OPTIONS' = 'GET') =>
  askDirectly({ method, url, headers: { host: 'ledger.example', ...headers } })

beforeAll(async () => {
  // As the server does with the first request for a file.
  await import('@/app/exports/[chart]/[format]/route')
})

test('a file is answered with the headers of every response and with its own', async () => {
  const answer = await ask('/charts/contacts.svg?from=2026')
  expect(answer?.status).toBe(200)
  expect(answer?.body.toString()).toContain('<al:address>http://ledger.example/charts/contacts?')
  for (const [name, value] of Object.entries(EVERY_RESPONSE))
    expect(answer?.headers[name.toLowerCase()]).toBe(value)
  expect(answer?.headers['content-security-policy']).toContain('sandbox')
  expect(answer?.headers).not.toHaveProperty('content-length')
  const etag = String(answer?.headers.etag)
  expect((await ask('/charts/contacts.svg?from=2026', { 'if-none-match': etag }))?.status).toBe(304)
})

test('a viewer may show a PDF', async () => {
  const policy = (await ask('/compare.pdf?a=growth&b=harvest'))?.headers['content-security-policy']
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('sandbox')
})

test.each([
  ['/charts/nothing.svg', 404],
  ['/charts/contacts.gif', 404],
  ['/charts/contacts.svg?from=never', 400],
])('%s is refused with %i, as over Next.js', async (url, status) => {
  const answer = await ask(url)
  expect(answer?.status).toBe(status)
  expect(answer?.headers['content-type']).toContain('application/problem+json')
})

test.each([
  '/',
  '/charts/contacts',
  '/data.zip',
  '/timeline.csv',
  '/api/v1/ledger',
  '/charts/a/b.svg',
  '//charts/contacts.svg',
])('%s is left to Next.js', async (url) => {
  expect(await ask(url)).toBeNull()
})

test('and so is what another site asks before it asks', async () => {
  expect(await ask('/charts/contacts.svg', {}, 'OPTIONS')).toBeNull()
})
