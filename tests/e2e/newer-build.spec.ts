import type { Page } from '@playwright/test'
import { alive, chartOn, openFilter, settled } from './marks'
import { expect, test } from './site'

test.use({ tolerated: [/ChunkLoadError|Failed to load chunk|ERR_INTERNET_DISCONNECTED/] })

const CODE = '**/_next/static/chunks/*.js'

/**
 * From now on the code of a page is gone, as after a new build, until another page is there: the one that is left still asks
 * for code until then, and would go on with it. Returns the addresses of all pages that are opened since.
 */
async function rebuilt(page: Page, forGood = false): Promise<string[]> {
  const opened: string[] = []
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) opened.push(new URL(response.url()).pathname)
  })
  await page.route(CODE, (route) =>
    forGood || opened.length === 0 ? route.fulfill({ status: 404 }) : route.fallback(),
  )
  return opened
}

const missing = (page: Page) => page.getByText('This part of the page could not be fetched').first()

const entryOf = (page: Page, chart: string) =>
  chartOn(page, chart).getByRole('list', { name: 'Legend' }).getByRole('button').first()

/** Waits until the page can hold what a reader presses, and wakes none of its parts. */
const arrived = (page: Page) => page.locator('html[data-scripts]').waitFor()

test('a page whose code is gone is opened anew, with what its reader pressed', async ({ page }) => {
  await page.goto('/troops')
  await arrived(page)
  const opened = await rebuilt(page)
  await entryOf(page, 'troops-sent').click()
  await expect.poll(() => opened).toEqual(['/troops'])
  await expect(page).toHaveURL(/\/troops\?sides=/)
  await expect(chartOn(page, 'troops-sent').getByRole('button', { pressed: true })).toHaveCount(1)
  await expect(missing(page)).toBeHidden()
})

test('a part whose rows are gone says so, and its links work', async ({ page }) => {
  await page.goto('/troops')
  await arrived(page)
  const opened = await rebuilt(page)
  await page.unroute(CODE)
  await page.route('**/rows/**', (route) =>
    opened.length === 0 ? route.fulfill({ status: 404, json: { title: 'No rows' } }) : route.fallback(),
  )
  await chartOn(page, 'troops-sent').dispatchEvent('pointerover')
  await expect(missing(page)).toBeVisible()
  expect(opened).toEqual([])
  await entryOf(page, 'troops-sent').click()
  await expect(page).toHaveURL(/\/troops\?sides=/)
  await alive(chartOn(page, 'troops-sent'))
  await expect(missing(page)).toBeHidden()
})

test('a press is not lost where its part fails again and again', async ({ page }) => {
  await page.goto('/troops')
  await arrived(page)
  const opened: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) opened.push(request.url())
  })
  await page.route('**/rows/**', (route) =>
    opened.length === 0 ? route.fulfill({ status: 404, json: { title: 'No rows' } }) : route.fallback(),
  )
  const chart = chartOn(page, 'troops-sent')
  await chart.dispatchEvent('pointerover')
  await expect(missing(page)).toBeVisible()

  // Whether the site answers is told to both who ask at once.
  let tell = () => {}
  const told = new Promise<void>((resolve) => {
    tell = resolve
  })
  let asked = 0
  await page.route('**/embed.js', async (route) => {
    asked += 1
    await told
    await route.fallback()
  })
  const failed = () => page.waitForResponse('**/rows/**')
  // As long as the press lasts, the part fails.
  const pressed = failed()
  await entryOf(page, 'troops-sent').hover()
  await page.mouse.down()
  await (await pressed).finished()
  await expect.poll(() => asked).toBeGreaterThan(0)
  await page.mouse.up()
  const before = asked
  await expect.poll(() => asked).toBeGreaterThan(before)
  await chart.dispatchEvent('pointerover')
  await expect.poll(() => asked).toBeGreaterThan(before + 1)
  tell()
  await expect(page).toHaveURL(/\/troops\?sides=/)
  await alive(chart)
})

test('a page that cannot fetch its code even then says so, does not reload for ever, and its links work', async ({
  page,
}) => {
  await page.goto('/troops')
  await alive(chartOn(page, 'troops-sent'))
  await page.waitForLoadState('networkidle')
  // What the page itself needs stays: only code for later is gone.
  const there = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const opened: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) opened.push(request.url())
  })
  await page.route(CODE, (route) =>
    there.includes(route.request().url()) ? route.fallback() : route.fulfill({ status: 404 }),
  )
  // Its other parts have to follow, and cannot.
  await entryOf(page, 'troops-sent').click()
  await expect.poll(() => opened.length).toBe(1)
  await arrived(page)
  await expect(missing(page)).toBeHidden()
  await page.locator('[data-part] > *').last().dispatchEvent('pointerover')
  await expect(missing(page)).toBeVisible()
  expect(opened).toHaveLength(1)
})

test('nothing is taken from a reader who types', async ({ page }) => {
  await page.goto('/troops')
  await arrived(page)
  const opened = await rebuilt(page)
  await openFilter(page)
  const field = page.getByLabel('As known on', { exact: true })
  await field.fill('2025-01-13')
  await expect(missing(page)).toBeVisible()
  await expect(field).toBeFocused()
  expect(opened).toEqual([])
  await page.getByRole('button', { name: 'Reload the page' }).first().click()
  await expect(page).toHaveURL(/known=2025-01-13/)
  await expect(missing(page)).toBeHidden()
  expect(opened).toEqual(['/troops'])
})

test('a file that was chosen is not lost without a word', async ({ page }) => {
  await page.goto('/open')
  await settled(page)
  const opened = await rebuilt(page)
  const file = { name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') }
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(missing(page)).toBeVisible()
  expect(opened).toEqual([])
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await expect.poll(() => opened).toEqual(['/open'])
  await settled(page)
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.locator('main [role=status]').first()).toContainText('cannot be traced')
})

test('without a connection a page says so and stays', async ({ page, context }) => {
  await page.goto('/open')
  await settled(page)
  await context.setOffline(true)
  const file = { name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') }
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(missing(page)).toBeVisible()
})

test('a page learns of a new build when its reader comes back, and the next step opens it anew', async ({
  page,
}) => {
  await page.goto('/charts/troops-sent')
  await alive(chartOn(page, 'troops-sent'))
  await page.route('**/_buildManifest.js', (route) => route.fulfill({ status: 404 }))
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByText('This site was updated.')).toBeVisible()
  await expect(page).toHaveURL('/charts/troops-sent')
  const opened = await rebuilt(page)
  await entryOf(page, 'troops-sent').click()
  await expect.poll(() => opened).toEqual(['/charts/troops-sent'])
  await expect(page).toHaveURL(/sides=/)
  await expect(chartOn(page, 'troops-sent').getByRole('button', { pressed: true })).toHaveCount(1)
  // Of the build that it came with, nothing newer is known.
  await page.unroute('**/_buildManifest.js')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByText('This site was updated.')).toHaveCount(0)
})
