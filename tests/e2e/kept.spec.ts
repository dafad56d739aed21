import { expect, test } from './site'

/** Pages of every kind, and what of the view must not get lost on the way from them to another page. */
const PAGES = [
  '/',
  '/troops',
  '/charts/contact-rate',
  '/charts/troops-sent?tab=table',
  '/charts/troops-sent?tab=sources',
  '/timeline',
  '/records',
  '/records/troops-2025-04-30-kor-nis-deployed-total',
  '/records/tables/events',
  '/sources',
  '/people',
  '/places',
  '/data',
  '/open',
]

const FILE = /\.[a-z]+(?:\?|$)|^\/api\//

for (const path of PAGES)
  test(`${path}: every link to another page keeps the clocks and the colours`, async ({ page }) => {
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}known=2026-01-01&theme=dark`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    const links = await page.locator('a[href^="/"]:not([download])').evaluateAll((all) =>
      all
        // The switch of the colours and the ways back to everything are there to change them.
        .filter((link) => !link.closest('nav[aria-label="Colours"], [aria-label="As known on a day"]'))
        .filter((link) => link.textContent !== 'Show all')
        .map((link) => link.getAttribute('href') ?? ''),
    )
    // A chapter of the guide, for who writes a page of their own, is not about this view.
    const pages = links.filter((link) => !FILE.test(link) && !link.includes('#'))
    expect(pages.length).toBeGreaterThan(10)
    const lost = pages.filter((link) => !(link.includes('known=2026-01-01') && link.includes('theme=dark')))
    expect(lost).toEqual([])
  })

test('a picture taken from a dark page is dark, and the evidence over it is found', async ({ page }) => {
  await page.goto('/troops?theme=dark&focus=troops-2025-04-30-kor-nis-deployed-total')
  const panel = page.getByRole('dialog', { name: 'Evidence' })
  await expect(panel).toContainText('15,000')
  for (const link of await panel.locator('a[href^="/records/"]').all())
    await expect(link).toHaveAttribute('href', /theme=dark/)
  const chart = page.locator('[data-chart="troops-sent"]')
  await expect(chart.getByRole('link', { name: 'PNG', exact: true })).toHaveAttribute('href', /theme=dark/)
  await expect(chart.getByRole('link', { name: 'CSV', exact: true })).not.toHaveAttribute('href', /theme/)
})

test('the ways out of a page follow its clocks after the reader changed them', async ({ page }) => {
  await page.goto('/charts/troops-sent')
  await page.locator('.chart-canvas').waitFor()
  await page.getByLabel('As known on').fill('2025-01-13')
  await expect(page.getByRole('link', { name: 'Alliance Ledger', exact: true })).toHaveAttribute(
    'href',
    '/?known=2025-01-13',
  )
  await expect(page.getByRole('link', { name: 'the records', exact: true })).toHaveAttribute(
    'href',
    '/records?known=2025-01-13',
  )
})
