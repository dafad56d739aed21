import type { Page } from '@playwright/test'
import { DASHBOARDS } from '../addresses'
import { lastDay, table } from '../data'
import { alive, chartOn, drag, drawingOf, openFilter, recordsDrawn } from './marks'
import { expect, test } from './site'

const KNOWN = '2025-01-13'
const TROOPS = DASHBOARDS['/troops']

/** The day by which the row of an event or a claim had been said; null for a row of another table. */
function said(id: string): string | null {
  const claim = table('estimates').find((row) => row.id === id)
  if (claim) return lastDay(claim.asserted ?? '')
  const event = table('events').find((row) => row.id === id)
  return event ? lastDay(event.reported || (event.date ?? '')) : null
}

const tiles = (page: Page) => page.locator('main li').filter({ has: page.locator('h3') })

test('what was known on a day holds for every chart and sentence of a page', async ({ page }) => {
  await page.goto('/troops')
  for (const id of TROOPS) await alive(chartOn(page, id))
  const sentences = () => page.locator('main p').filter({ hasText: /\d{4}/ }).allInnerTexts()
  const before = await sentences()
  await openFilter(page)
  await page.getByLabel('As known on', { exact: true }).fill(KNOWN)
  await expect(page).toHaveURL(`/troops?known=${KNOWN}`)
  for (const id of TROOPS) {
    const chart = chartOn(page, id)
    await expect(chart.getByText(/not yet known on 13 January 2025/)).toBeVisible()
    const drawn = await recordsDrawn(chart)
    expect(drawn.length, id).toBeGreaterThan(0)
    for (const record of drawn) expect((said(record) ?? '9999') <= KNOWN, record).toBe(true)
  }
  expect(await sentences()).not.toEqual(before)
  await expect(page.getByText(/As known on 13 January 2025: /).first()).toBeVisible()
})

test('what was known on a day holds for the tiles', async ({ page }) => {
  await page.goto('/')
  await alive(chartOn(page, 'alliance-pulse'))
  await expect(tiles(page)).toHaveCount(7)
  const before = await tiles(page).allInnerTexts()
  await openFilter(page)
  await page.getByLabel('As known on', { exact: true }).fill(KNOWN)
  await expect(page).toHaveURL(`/?known=${KNOWN}`)
  await expect.poll(() => tiles(page).allInnerTexts()).not.toEqual(before)
  for (const told of await tiles(page).allInnerTexts())
    for (const [day] of told.matchAll(/\d{1,2} [A-Z][a-z]+ \d{4}/g))
      expect(Date.parse(`${day} UTC`), told).toBeLessThanOrEqual(Date.parse(KNOWN))
  // The largest claim that the tile tells was made later.
  const largest = table('estimates')
    .filter(
      ({ indicator, asserted = '' }) =>
        indicator === 'troops.deployed.cumulative' && lastDay(asserted) <= KNOWN,
    )
    .map(({ low = '', best = '', high = '' }) => Math.max(...[low, best, high].map(Number)))
  await expect(tiles(page).filter({ hasText: 'Troops sent' })).toContainText(
    Math.max(...largest).toLocaleString('en'),
  )
})

test('one brush sets the range of every chart of a page', async ({ page }) => {
  await page.goto('/troops')
  const charts = TROOPS.map((id) => chartOn(page, id))
  for (const chart of charts) await alive(chart)
  const before = await Promise.all(charts.map(recordsDrawn))
  await drag(page, drawingOf(chartOn(page, 'troops-sent')), [0.3, 0.5], [0.6, 0.6])
  await expect(page).toHaveURL(/\/troops\?from=[\d-]+&to=[\d-]+$/)
  for (const [index, chart] of charts.entries()) {
    const all = before[index] ?? []
    await expect.poll(async () => (await recordsDrawn(chart)).length).toBeLessThan(all.length)
    for (const record of await recordsDrawn(chart)) expect(all).toContain(record)
  }
  await page.goBack()
  for (const [index, chart] of charts.entries())
    await expect.poll(() => recordsDrawn(chart)).toEqual(before[index])
})

test('the skip link is the first stop, and leads past the navigation', async ({ page }) => {
  await page.goto('/troops')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).not.toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main')
})

test('on paper there are the charts, without what nobody can press', async ({ page }) => {
  await page.goto('/troops')
  for (const id of TROOPS) await alive(chartOn(page, id))
  await page.emulateMedia({ media: 'print' })
  for (const id of TROOPS) {
    const chart = chartOn(page, id)
    await expect(drawingOf(chart)).toHaveCount(1)
    await expect(chart.getByRole('heading')).toBeVisible()
    // What the colours mean stays.
    await expect(chart.getByRole('list', { name: 'Legend' })).toBeVisible()
  }
  const pressed = ['nav', 'form', 'button:not([aria-pressed])', 'input', 'a[download]', 'a[href="#main"]']
  for (const gone of [...pressed, '[class~="print:hidden"]'])
    await expect(page.locator(gone).filter({ visible: true }), gone).toHaveCount(0)
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
})

test('on paper a link out of the site is spelled out', async ({ page }) => {
  await page.goto('/records/troops-2025-04-30-kor-nis-deployed-total')
  const source = page.getByRole('main').locator('a[href^="http"]').first()
  const after = () => source.evaluate((link) => getComputedStyle(link, '::after').content)
  expect(await after()).toBe('none')
  await page.emulateMedia({ media: 'print' })
  expect(await after()).toContain((await source.getAttribute('href')) ?? '')
})

test('the newest events follow the view, and one chosen there marks its day on the charts', async ({
  page,
}) => {
  await page.goto('/troops')
  await alive(chartOn(page, 'troops-sent'))
  const list = page.getByRole('region', { name: 'Newest events' })
  const ids = () =>
    list
      .locator('ol')
      .first()
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split(/[/?]/)[2] ?? ''))
  const newest = await ids()
  await openFilter(page)
  await page.getByLabel('As known on', { exact: true }).fill(KNOWN)
  await expect(list.getByRole('link').first()).toHaveAttribute('href', /known=/)
  expect(await ids()).toHaveLength(newest.length)
  expect(await ids()).not.toEqual(newest)
  for (const id of await ids()) expect((said(id) ?? '9999') <= KNOWN, id).toBe(true)
  // The newest of that day lies behind the last claim, where the axis ends.
  await list.getByRole('link').nth(2).click()
  const panel = page.getByRole('dialog', { name: 'Evidence' })
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(chartOn(page, 'troops-sent').locator('.moment-of-focus')).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear the marked day' }).first().click()
  await page.getByLabel('As known on', { exact: true }).fill('')
  await expect.poll(ids).toEqual(newest)
})

test.describe('where the events of another view cannot be fetched', () => {
  test.use({ tolerated: [/the server responded with a status of 503/] })

  test('the list says so, and leads to the timeline', async ({ page }) => {
    await page.route('**/timeline.rows.json*', (route) =>
      route.fulfill({ status: 503, json: { title: 'Too many requests at once' } }),
    )
    await page.goto('/troops')
    await alive(chartOn(page, 'troops-sent'))
    await openFilter(page)
    await page.getByLabel('As known on', { exact: true }).fill(KNOWN)
    const notice = page.getByRole('region', { name: 'Newest events' }).getByRole('alert')
    await expect(notice).toContainText('Too many requests at once')
    await notice.getByRole('link').click()
    await expect(page).toHaveURL(/\/timeline\?.*topics=troops/)
    await expect(page).toHaveURL(new RegExp(`known=${KNOWN}`))
  })
})
