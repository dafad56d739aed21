import { alive, chartOn, openFilter } from './marks'
import { expect, test } from './site'

test('a picture taken from a dark page is dark, and the evidence over it is found', async ({ page }) => {
  await page.goto('/troops?theme=dark&focus=troops-2025-04-30-kor-nis-deployed-total')
  const panel = page.getByRole('dialog', { name: 'Evidence' })
  await expect(panel).toContainText('15,000')
  for (const link of await panel.locator('a[href^="/records/"]').all())
    await expect(link).toHaveAttribute('href', /theme=dark/)
  const chart = page.locator('[data-chart="troops-sent"]')
  await expect(chart.getByRole('link', { name: 'Download or share' })).toHaveAttribute('href', /theme=dark/)
})

test('the ways out of a page follow its clocks after the reader changed them', async ({ page }) => {
  await page.goto('/charts/troops-sent')
  await alive(chartOn(page, 'troops-sent'))
  await openFilter(page)
  await page.getByLabel('As known on', { exact: true }).fill('2025-01-13')
  await expect(page.getByRole('link', { name: 'Alliance Ledger', exact: true })).toHaveAttribute(
    'href',
    '/?known=2025-01-13',
  )
  await expect(page.getByRole('link', { name: 'the records', exact: true })).toHaveAttribute(
    'href',
    '/records?known=2025-01-13',
  )
})
