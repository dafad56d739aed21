import { describe, expect, test } from 'vitest'
import { inlineHashes } from '@/scripts/server/inline-elements.mjs'
import { PAGES } from '../addresses'
import { get } from './site'

const FILES = ['/charts/contacts.svg', '/charts/contacts.csv', '/api/v1/ledger']

test.each([...PAGES, '/nowhere', ...FILES])('%s is sent with every protection', async (path) => {
  const { headers } = await get(path)
  const policy = headers.get('content-security-policy') ?? ''
  const directive = (name: string) => new RegExp(`(?:^|; )${name} ([^;]*)`).exec(policy)?.[1]
  expect(directive('default-src')).toBe("'none'")
  expect(directive('script-src') ?? '').not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/)
  // A drawing with its fonts inside styles itself; it is a file of its own, where no page is at risk.
  if (!FILES.includes(path)) expect(directive('style-src') ?? '').not.toMatch(/unsafe-inline|https?:|\*/)
  expect(directive('frame-ancestors')).toBe(path.startsWith('/embed/') ? '*' : "'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toMatch(/\S/)
  expect(headers.get('permissions-policy')).toMatch(/\S/)
  expect(headers.get('x-powered-by')).toBeNull()
})

test.each(['/', '/troops?known=2025-01-13', '/embed/contacts?theme=dark', '/records/kor-nis', '/nowhere'])(
  '%s allows exactly the inline scripts that it has, without a nonce',
  async (path) => {
    const answer = await get(path)
    const policy = answer.headers.get('content-security-policy') ?? ''
    const html = await answer.text()
    const allowed = (name: string) =>
      [...(new RegExp(`(?:^|; )${name} ([^;]*)`).exec(policy)?.[1] ?? '').matchAll(/'sha256-([^']+)'/g)].map(
        ([, hash]) => hash,
      )
    const { scripts, styles } = inlineHashes(html)
    expect(scripts.length).toBeGreaterThan(0)
    expect(allowed('script-src')).toEqual(scripts)
    // A page that is drawn for a view may have any style sheet of the build.
    expect(allowed('style-src')).toEqual(expect.arrayContaining([...styles]))
    expect(policy + html).not.toMatch(/nonce-|nonce=/)
  },
)

test.each(['/view/auto', '/view/auto/troops', '/exports/contacts/svg'])(
  '%s, an internal address, is no second address for what is drawn there',
  async (path) => {
    expect((await get(path)).status).toBe(404)
  },
)

test('a PDF is not kept from the viewer of the browser', async () => {
  const policy = async (format: string) =>
    (await get(`/charts/contacts.${format}?from=2026`)).headers.get('content-security-policy') ?? ''
  expect(await policy('svg')).toContain('sandbox')
  expect(await policy('pdf')).not.toContain('sandbox')
  expect(await policy('pdf')).toContain("default-src 'none'")
})

describe('a file whose addresses follow the request', () => {
  test.each(['/charts/contacts.svg?rev=1', '/timeline.json?rev=1', '/oembed?url=/charts/contacts'])(
    'says so to caches: %s',
    async (path) => {
      const secure = await get(path, { headers: { 'X-Forwarded-Proto': 'https' } })
      expect(secure.headers.get('vary')).toMatch(/x-forwarded-proto/i)
    },
  )
})
