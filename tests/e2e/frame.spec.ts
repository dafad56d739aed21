import { alive, chartOn, openFilter } from './marks'
import { expect, test } from './site'

test('the line of sources never tells of another view', async ({ page }) => {
  await page.goto('/charts/troops-sent')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  const told = chart.getByText(/^[\d,]+ sources: /)
  await expect(told).toBeVisible()
  await openFilter(page)
  await chart.getByLabel('Date of').selectOption('asserted')
  await expect(page).toHaveURL(/x=asserted/)
  await expect(told).toBeVisible()
  await page.getByLabel('As known on', { exact: true }).fill('2025-01-13')
  await expect(told).toBeHidden()
  await chart.getByRole('link', { name: 'The sources of this view' }).click()
  await expect(page).toHaveURL('/charts/troops-sent?known=2025-01-13&x=asserted&tab=sources')
})

test('on paper the timeline is all of its list', async ({ page }) => {
  await page.goto('/timeline?topics=troops')
  await page.locator('[data-index]').first().waitFor()
  const words = await page.getByText(/^[\d,]+ of [\d,]+ entries$/).textContent()
  const matching = Number(words?.split(' ')[0]?.replace(',', ''))
  const entries = page.getByRole('region', { name: 'Entries' }).locator('.entry-link')
  expect(await entries.count()).toBeLessThan(matching)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(entries).toHaveCount(matching)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.locator('[data-index]').first().waitFor()
})

// What needs no script to be true is asked of a browser without.
test.describe('as the server draws it', () => {
  test.use({ javaScriptEnabled: false })

  test('under a chart stand its notes, its sources, its revision and the date', async ({ page }) => {
    for (const path of ['/troops', '/charts/troops-sent', '/embed/troops-sent']) {
      await page.goto(path)
      const chart = chartOn(page, 'troops-sent')
      await expect(chart.getByText(/^[\d,]+ sources: .+ other publishers\.$/), path).toBeVisible()
      await expect(chart.getByText(/^Revision \d+ of \d+ \w+ \d{4}$/), path).toBeVisible()
    }
  })

  test('the heads of a long list stay in sight', async ({ page }) => {
    await page.goto('/sources')
    const head = page.getByRole('columnheader').first()
    await page.getByRole('row').nth(40).scrollIntoViewIfNeeded()
    await expect(head).toBeInViewport()
    await expect(page.getByRole('row').nth(2)).not.toBeInViewport()
  })

  test('on paper links to records are spelled out, and nothing stays folded', async ({ page }) => {
    await page.emulateMedia({ media: 'print' })
    await page.goto('/charts/alliance-pulse?tab=table')
    const rows = page.locator('details', { hasText: 'The rows behind this chart' })
    await expect(rows).not.toHaveAttribute('open')
    const link = rows.locator('a[href^="/records/"]').last()
    await expect(link).toBeVisible()
    const after = await link.evaluate((element) => getComputedStyle(element, '::after').content)
    expect(after).toContain(await link.getAttribute('href'))
  })

  test('on paper a table is as wide as the page, however many columns it has', async ({ page }) => {
    // What A4 leaves between the margins of a browser.
    const width = 718
    await page.setViewportSize({ width, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    for (const path of ['two-way-street', 'lifeline', 'missile-launches'].map(
      (id) => `/charts/${id}?tab=table`,
    )) {
      await page.goto(path)
      const table = page.getByRole('main').locator('table').first()
      expect(await table.locator('thead th').count()).toBeGreaterThan(10)
      expect(await table.evaluate((element) => element.getBoundingClientRect().right)).toBeLessThanOrEqual(
        width,
      )
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
})
