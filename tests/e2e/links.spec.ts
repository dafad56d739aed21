import { alive, caughtUp, chartOn, openFilter, pictureOf, settled } from './marks'
import { expect, test } from './site'

test('a filtered view copied into another browser shows the same drawing', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/charts/troops-sent')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  const before = await pictureOf(chart)

  await openFilter(page)
  await chart.locator('summary', { hasText: /^Claimant(?!'s|s)/ }).click()
  await chart
    .getByRole('checkbox', { name: /Defense Intelligence|HUR/ })
    .first()
    .check()
  await chart.locator('summary', { hasText: /^Claimant(?!'s|s)/ }).click()
  await page.getByLabel('As known on', { exact: true }).fill('2026-02-12')
  await expect(page).toHaveURL(/\?known=2026-02-12&claimants=ukr-hur$/)
  await caughtUp(page)
  const picture = await pictureOf(chart)
  expect(picture).not.toBe(before)

  const other = await (
    await browser.newContext({ ...(baseURL && { baseURL }), viewport: { width: 1280, height: 800 } })
  ).newPage()
  await other.goto(page.url())
  await alive(chartOn(other, 'troops-sent'))
  expect(await pictureOf(chartOn(other, 'troops-sent'))).toBe(picture)
  await other.context().close()
})

test('an address in another order and with defaults is the same view, with one canonical address', async ({
  page,
}) => {
  await page.goto(
    '/charts/missile-launches?outcomes=success&by=class&stack=absolute&classes=SRBM,ICBM&from=2016',
  )
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    /\/charts\/missile-launches\?from=2016&classes=ICBM,SRBM&outcomes=success$/,
  )
})

test('back and forward step through views', async ({ page }) => {
  await page.goto('/charts/missile-launches')
  const chart = chartOn(page, 'missile-launches')
  await alive(chart)
  const first = await pictureOf(chart)
  await openFilter(page)
  await chart.getByLabel('Split by').selectOption('outcome')
  await expect(page).toHaveURL(/\?by=outcome$/)
  const second = await pictureOf(chart)
  expect(second).not.toBe(first)
  await chart.getByLabel('Height').selectOption('share')
  await expect(page).toHaveURL(/\?by=outcome&stack=share$/)

  await page.goBack()
  await expect(page).toHaveURL(/\?by=outcome$/)
  await expect.poll(() => pictureOf(chart)).toBe(second)
  await page.goBack()
  await expect(page).toHaveURL(/\/charts\/missile-launches$/)
  await expect.poll(() => pictureOf(chart)).toBe(first)
  await page.goForward()
  await expect.poll(() => pictureOf(chart)).toBe(second)
})

test('a link keeps to its revision, and a filter needs no request', async ({ page }) => {
  // A dashboard asks once for the events that its list shows of another day.
  await page.goto('/charts/troops-sent?rev=1')
  await expect(page.getByRole('region', { name: 'Pinned' })).toContainText('revision 1')
  const chart = chartOn(page, 'troops-sent')
  await settled(page)
  const requested: string[] = []
  // Code may still come in, and the browser asks for the icon again; neither is data.
  page.on('request', (request) => {
    if (!/\/_next\/static\/|\/icon\.svg/.test(request.url())) requested.push(request.url())
  })
  const before = await pictureOf(chart)
  await openFilter(page)
  await page.getByLabel('As known on', { exact: true }).fill('2025-01-13')
  await expect.poll(() => pictureOf(chart)).not.toBe(before)
  expect(page.url()).toContain('known=2025-01-13&rev=1')
  expect(requested).toEqual([])
})

test('newer data is offered without moving what is being read', async ({ page }) => {
  await page.route('**/api/v1/ledger', (route) =>
    route.fulfill({ json: { revision: 9_999, date: '2026-12-01', digest: '' } }),
  )
  await page.goto('/troops')
  await alive(chartOn(page, 'troops-sent'))
  const before = await page.getByRole('heading', { level: 1 }).boundingBox()
  // The reader comes back from another window.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByRole('button', { name: 'Read the newer data' })).toBeVisible()
  expect(await page.getByRole('heading', { level: 1 }).boundingBox()).toEqual(before)
})
