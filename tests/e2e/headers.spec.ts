import { test as base } from '@playwright/test'
import { PAGES } from './addresses'
import { neighbour } from './neighbour'
import { expect, test } from './site'

const FILES = ['/charts/contacts.svg', '/charts/contacts.csv', '/api/v1/ledger']
const PLACES = [...PAGES, '/nowhere', ...FILES]

for (const path of PLACES)
  test(`${path} is sent with every protection`, async ({ request }) => {
    const headers = (await request.get(path)).headers()
    const policy = headers['content-security-policy'] ?? ''
    const directive = (name: string) => new RegExp(`(?:^|; )${name} ([^;]*)`).exec(policy)?.[1]
    expect(directive('default-src')).toBe("'none'")
    expect(directive('script-src') ?? '').not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/)
    // A drawing with its fonts inside styles itself; it is a file of its own, where no page is at risk.
    if (!FILES.includes(path)) expect(directive('style-src') ?? '').not.toMatch(/unsafe-inline|https?:|\*/)
    expect(directive('frame-ancestors')).toBe(path.startsWith('/embed/') ? '*' : "'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toMatch(/\S/)
    expect(headers['permissions-policy']).toMatch(/\S/)
    expect(headers['x-powered-by']).toBeUndefined()
  })

test('a drawn page has a nonce of its own each time', async ({ request }) => {
  const nonce = async () =>
    /'nonce-([^']+)'/.exec(
      (await request.get('/troops?known=2025-01-13')).headers()['content-security-policy'] ?? '',
    )?.[1]
  const [first, second] = [await nonce(), await nonce()]
  expect(first).toMatch(/.{16}/)
  expect(second).not.toBe(first)
})

test('the internal addresses of drawn pages are not a second address for them', async ({ request }) => {
  for (const path of ['/view/auto', '/view/auto/troops', '/exports/contacts/svg'])
    expect((await request.get(path)).status(), path).toBe(404)
})

test('a PDF is not kept from the viewer of the browser', async ({ request }) => {
  const policy = async (format: string) =>
    (await request.get(`/charts/contacts.${format}?from=2026`)).headers()['content-security-policy'] ?? ''
  expect(await policy('svg')).toContain('sandbox')
  expect(await policy('pdf')).not.toContain('sandbox')
  expect(await policy('pdf')).toContain("default-src 'none'")
})

test('a file whose addresses follow the request says so to caches', async ({ request }) => {
  for (const path of ['/charts/contacts.svg?rev=1', '/timeline.json?rev=1', '/oembed?url=/charts/contacts']) {
    const secure = await request.get(path, { headers: { 'X-Forwarded-Proto': 'https' } })
    expect(secure.headers().vary, path).toMatch(/x-forwarded-proto/i)
  }
})

base('a page may not be framed by another origin, an embed may', async ({ page, baseURL }) => {
  const { origin, close } = await neighbour(
    `<iframe name="embed" src="${baseURL}/embed/contacts" width="800" height="600"></iframe>
     <iframe name="page" src="${baseURL}/charts/contacts" width="800" height="600"></iframe>`,
  )
  await page.goto(origin)
  await expect(page.frameLocator('[name=embed]').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.frameLocator('[name=page]').getByRole('heading', { level: 1 })).toHaveCount(0)
  close()
})
