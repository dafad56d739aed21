import type { Page, Request } from '@playwright/test'
import { holdBack } from './before-scripts'
import { alive, chartOn, drawingOf, expectTold, framed, marksOf, openFilter, settled } from './marks'
import { expect, test } from './site'

/** Opens a page and waits until it can hold what is pressed, but has woken nothing. */
async function atRest(page: Page, path: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.goto(path)
  await page.locator('html[data-scripts]').waitFor()
  await page.waitForLoadState('networkidle')
}

/** From now on rows wait until the returned function is called. */
const slowRows = (page: Page) => holdBack(page, '**/rows/**')

const awakeCharts = (page: Page) => page.locator('.chart-canvas').count()

test('a page at rest fetches neither the code of its charts nor their rows', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await atRest(page, '/weapons')
  expect(fetched.filter((path) => path.startsWith('/rows/'))).toEqual([])
  expect(await awakeCharts(page)).toBe(0)
  const before = fetched.length
  await chartOn(page, 'missile-launches').hover()
  await alive(chartOn(page, 'missile-launches'))
  const after = fetched.slice(before)
  expect(after.filter((path) => path.startsWith('/rows/'))).toEqual(['/rows/dashboards/weapons.json'])
  expect(after.some((path) => path.endsWith('.js'))).toBe(true)
  // What is far from the window sleeps on.
  await page.waitForLoadState('networkidle')
  expect(await awakeCharts(page)).toBeLessThan(4)
})

test('rows have an address that never changes', async ({ page, request }) => {
  const asked = page.waitForResponse('**/rows/**')
  await atRest(page, '/charts/troops-sent?rev=2')
  await chartOn(page, 'troops-sent').hover()
  const answer = await asked
  expect(await answer.headerValue('cache-control')).toBe('public, max-age=31536000, immutable')
  const address = new URL(answer.url())
  expect(address.searchParams.get('rev')).toBe('2')
  address.searchParams.set('build', 'another')
  expect((await request.get(address.href)).status()).toBe(404)
  address.searchParams.set('rev', 'none')
  expect((await request.get(address.href)).status()).toBe(400)
})

for (const width of [1280, 390])
  test(`nothing that can be seen changes in a window of ${width} pixels when a chart wakes`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await atRest(page, '/troops')
    // What stands over the foot of the window comes alive by itself.
    await page.locator('.dock > summary').click()
    const chart = chartOn(page, 'troops-lost')
    await chart.scrollIntoViewIfNeeded()
    await page.evaluate(() => document.fonts.ready)
    await framed(page)
    const before = await chart.screenshot()
    await alive(chart)
    await framed(page)
    expect((await chart.screenshot()).equals(before)).toBe(true)
  })

test('what is pressed before a part is awake is done in its order', async ({ page }) => {
  await atRest(page, '/troops')
  const go = await slowRows(page)
  const chart = chartOn(page, 'troops-sent')
  const legend = chart.getByRole('list', { name: 'Legend' })
  const entry = (name: RegExp) => legend.getByRole('button', { name })
  const adding = { modifiers: ['ControlOrMeta' as const] }
  await entry(/^Ukraine/).click(adding)
  await entry(/^South Korea/).click(adding)
  await entry(/^Ukraine/).click(adding)
  await expect(page).toHaveURL('/troops')
  go()
  await expect(entry(/^South Korea/)).toHaveAttribute('aria-pressed', 'false')
  await expect(chart.locator('[aria-pressed=false]')).toHaveCount(1)
  await page.goBack()
  await expect(chart.locator('[aria-pressed=false]')).toHaveCount(2)
})

test('a switch, a field and a box that were set before a part is awake all count', async ({ page }) => {
  await atRest(page, '/charts/troops-sent')
  const go = await slowRows(page)
  const chart = chartOn(page, 'troops-sent')
  await openFilter(page)
  await page.getByLabel('From', { exact: true }).fill('2024-11-01')
  await chart
    .getByRole('list', { name: 'Legend' })
    .getByRole('button')
    .first()
    .click({ modifiers: ['ControlOrMeta'] })
  const menu = chart.locator('form details').first()
  await menu.locator('summary').click()
  go()
  await expect(chart.locator('[aria-pressed=false]')).toHaveCount(1)
  await expect(page).toHaveURL(/from=2024-11-01/)
  await menu.getByRole('checkbox').first().click()
  await expect(page).toHaveURL(/from=2024-11-01.*sides=|sides=.*from=2024-11-01/)
})

test('a mark that is pressed before its chart is awake opens its evidence here', async ({ page }) => {
  await atRest(page, '/charts/troops-sent')
  const go = await slowRows(page)
  const mark = marksOf(chartOn(page, 'troops-sent')).last()
  await mark.dispatchEvent('pointerover')
  await mark.focus()
  await page.keyboard.press('Enter')
  go()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page).toHaveURL(/\/charts\/troops-sent/)
})

test('the arrow keys lead on from a mark that had the focus before its chart was awake', async ({ page }) => {
  await atRest(page, '/charts/troops-sent')
  const go = await slowRows(page)
  const chart = chartOn(page, 'troops-sent')
  await marksOf(chart).first().focus()
  const first = await marksOf(chart).first().getAttribute('data-key')
  await page.keyboard.press('ArrowRight')
  go()
  await alive(chart)
  await expect(chart.locator('[data-key]:focus')).toBeVisible()
  await expect(chart.locator(`[data-key="${first}"]:focus`)).toHaveCount(0)
})

test('a pointer that rests on a mark is told of it when its chart wakes', async ({ page }) => {
  await atRest(page, '/charts/missile-launches')
  const go = await slowRows(page)
  const chart = chartOn(page, 'missile-launches')
  const mark = marksOf(chart).last()
  const key = await mark.getAttribute('data-key')
  await mark.hover()
  go()
  await expectTold(chart, chart.locator(`.chart-canvas [data-key="${key}"]`))
})

test('the slider moves before it is awake, and a page follows it', async ({ page }) => {
  await atRest(page, '/troops')
  const go = await slowRows(page)
  const slider = page.getByRole('slider', { name: 'As known by' })
  await slider.focus()
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft')
  const place = await slider.inputValue()
  go()
  await expect(page).toHaveURL(/known=/)
  await expect(slider).toHaveValue(place)
  await expect(slider).toBeFocused()
  await page.goBack()
  await expect(page).toHaveURL('/troops')
})

test('parts far from the window follow a change of the view, too', async ({ page }) => {
  await atRest(page, '/troops')
  await openFilter(page)
  await page.getByLabel('As known on', { exact: true }).fill('2025-01-13')
  await expect(page).toHaveURL(/known=2025-01-13/)
  for (const id of ['troops-sent', 'troops-lost', 'deployment-waves'])
    await expect(
      chartOn(page, id)
        .getByText(/not yet known on/)
        .first(),
    ).toBeAttached()
  const inPlace = await Promise.all(
    ['troops-sent', 'troops-lost'].map((id) => drawingOf(chartOn(page, id)).getAttribute('aria-label')),
  )
  await page.reload()
  await settled(page)
  for (const [at, id] of ['troops-sent', 'troops-lost'].entries())
    await expect(drawingOf(chartOn(page, id))).toHaveAttribute('aria-label', inPlace[at] ?? '')
})

test.describe('on a server that is busy or away', () => {
  test.use({ tolerated: [/status of 503|ERR_FAILED|ERR_INTERNET_DISCONNECTED/] })

  test('rows that were refused for a moment come', async ({ page }) => {
    await atRest(page, '/troops')
    let asked = 0
    await page.route('**/rows/**', (route) =>
      ++asked === 1 ? route.fulfill({ status: 503, json: { title: 'Busy' } }) : route.continue(),
    )
    await alive(chartOn(page, 'troops-sent'))
    expect(asked).toBe(2)
  })

  test('without a connection a part says so, stays as it was, and wakes when it is back', async ({
    page,
    context,
  }) => {
    await atRest(page, '/troops')
    await context.setOffline(true)
    const chart = chartOn(page, 'troops-sent')
    await chart.getByRole('list', { name: 'Legend' }).getByRole('button').first().click()
    await expect(page.getByText('This part of the page could not be fetched').first()).toBeVisible()
    await expect(drawingOf(chart)).toBeVisible()
    await expect(page).toHaveURL('/troops')
    await context.setOffline(false)
    await alive(chart)
    await expect(page.getByText('This part of the page could not be fetched')).toHaveCount(0)
  })
})

test('nothing of a page keeps it out of the back and forward cache', async ({ page }) => {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Page.enable')
  const reasons: string[] = []
  browser.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
    // The rest is about this browser, which has no such cache where it is tested.
    for (const { type, reason } of notRestoredExplanations)
      if (type !== 'Circumstantial') reasons.push(reason)
  })
  const onTheirWay = new Set<Request>()
  // A stream does not end while the page is in sight.
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') onTheirWay.add(request)
  })
  page.on('requestfinished', (request) => onTheirWay.delete(request))
  page.on('requestfailed', (request) => onTheirWay.delete(request))
  for (const path of ['/', '/troops?known=2025-01-13', '/charts/troops-sent?tab=table', '/timeline']) {
    const listens = page.waitForRequest('**/api/v1/live')
    await page.goto(path)
    await settled(page)
    await listens
    // The network was idle before its parts woke, which the browser tells once.
    await expect.poll(() => onTheirWay.size).toBe(0)
    // A browser with this cache lets a page close its stream first; this one looks before it does.
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
    await page.goto('/data')
    await page.goBack()
    await expect(page).toHaveURL(path)
  }
  expect(reasons).toEqual([])
})
