import type { Locator, Page } from '@playwright/test'
import { CHARTS, DASHBOARDS } from '../addresses'
import { findingsInBothColours } from './findings'
import { alive, chartOn, drawingOf, legendEntry, marksOf, openFilter, recordsDrawn } from './marks'
import { fits } from './reads'
import { expect, test } from './site'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Every page that begins with a chart. */
const PAGES = [
  ...Object.keys(DASHBOARDS),
  ...CHARTS.map((id) => `/charts/${id}`),
  '/compare?a=counterpart/RUS&b=counterpart/USA',
  '/compare?a=munitions.containers.cumulative&b=munitions.shells.cumulative',
]

/** How far below the header of each page its first drawing begins, in CSS pixels. */
async function depths(page: Page): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const path of PAGES) {
    await page.goto(path)
    const header = await page.getByRole('banner').boundingBox()
    const drawing = await drawingOf(page.locator('[data-chart]').first()).boundingBox()
    if (header === null || drawing === null) throw new Error(`${path} has no header or no drawing.`)
    found[path] = Math.round(drawing.y - header.y - header.height)
  }
  return found
}

const deeper = (found: Record<string, number>, limit: number) =>
  Object.entries(found).filter(([, depth]) => depth > limit)

test.describe('the first chart', () => {
  // Where the server put it: what comes alive keeps its height.
  test.use({ javaScriptEnabled: false })

  test.describe('on a laptop', () => {
    test.use({ viewport: { width: 1280, height: 720 } })
    // 520 less a header of 60.
    test('begins on the first screen of every page', async ({ page }) => {
      expect(deeper(await depths(page), 460)).toEqual([])
    })
  })

  test.describe('on a phone', () => {
    test.use(PHONE)
    // 620 less a header of 56.
    test('begins on the first screen of every page', async ({ page }) => {
      expect(deeper(await depths(page), 564)).toEqual([])
    })
  })
})

const chipsOf = (chart: Locator) => chart.getByRole('link', { name: /^Remove / })

test('chips say what a view asks for, drop it one by one and all at once, and back brings it back', async ({
  page,
}) => {
  await page.goto('/charts/troops-sent?known=2026-03-01&sides=south-korea,ukraine&x=asserted')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  await expect(chipsOf(chart)).toHaveText([
    /Known by 1 March 2026/,
    /Date of: the statement/,
    /Claimant's side: South Korea/,
    /Claimant's side: Ukraine/,
  ])
  await chart.getByRole('link', { name: "Remove Claimant's side: Ukraine" }).click()
  await expect(page).toHaveURL('/charts/troops-sent?known=2026-03-01&sides=south-korea&x=asserted')
  await chart.getByRole('link', { name: 'Reset all' }).click()
  await expect(page).toHaveURL('/charts/troops-sent')
  await expect(chipsOf(chart)).toHaveCount(0)
  await page.goBack()
  await expect(chipsOf(chart)).toHaveCount(3)
  await page.goBack()
  await expect(chipsOf(chart)).toHaveCount(4)
})

test('an entry of a legend dims the marks of others, shows itself alone, and stays under the pointer', async ({
  page,
}) => {
  await page.goto('/charts/troops-lost')
  const chart = chartOn(page, 'troops-lost')
  await alive(chart)
  const entry = legendEntry(chart, /^North Korea/)
  const names = await chart.getByRole('list', { name: 'Legend' }).getByRole('listitem').allTextContents()
  const all = (await recordsDrawn(chart)).length
  await entry.scrollIntoViewIfNeeded()
  await entry.hover()
  const dimmed = drawingOf(chart).locator('[data-dimmed]')
  await expect.poll(() => dimmed.count()).toBeGreaterThan(0)
  expect(await dimmed.count()).toBeLessThan(await marksOf(chart).count())

  const top = async () => Math.round((await entry.boundingBox())?.y ?? Number.NaN)
  const before = await top()
  await page.mouse.down()
  await page.mouse.up()
  await expect(page).toHaveURL('/charts/troops-lost?sides=dprk')
  await expect.poll(async () => (await recordsDrawn(chart)).length).toBeLessThan(all)
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1)
  expect(await chart.getByRole('list', { name: 'Legend' }).getByRole('listitem').allTextContents()).toEqual(
    names,
  )

  await legendEntry(chart, /^Russia/).press('Enter')
  await expect(page).toHaveURL('/charts/troops-lost?sides=dprk,russia')
  await legendEntry(chart, /^Russia/).press('Space')
  await expect(page).toHaveURL('/charts/troops-lost?sides=dprk')
  await legendEntry(chart, /^Russia/).press('Control+Enter')
  await expect(page).toHaveURL('/charts/troops-lost?sides=dprk,russia')
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL('/charts/troops-lost')
  await page.mouse.move(0, 0)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await expect(dimmed).toHaveCount(0)
})

test('a panel is picked, has its own title and marks, and its table the same rows', async ({ page }) => {
  await page.goto('/charts/troops-lost')
  const chart = chartOn(page, 'troops-lost')
  await alive(chart)
  await chart
    .getByRole('navigation', { name: /^Panels of/ })
    .getByRole('link', { name: 'Captured' })
    .click()
  await expect(page).toHaveURL('/charts/troops-lost?facet=troops.captured')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/: captured$/)
  const drawn = await recordsDrawn(chart)
  await chart.getByRole('link', { name: 'Table', exact: true }).click()
  const rows = page.getByRole('main').locator('tbody a[href^="/records/"]')
  const listed = await rows.evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/')[2] ?? ''),
  )
  expect(listed).toEqual(expect.arrayContaining(drawn))
  await chart.getByRole('link', { name: 'Remove Panel: Captured' }).click()
  await expect(page).toHaveURL('/charts/troops-lost?tab=table')
})

test('menus close by Escape, which gives the focus back, and by a press outside', async ({ page }) => {
  await page.goto('/charts/troops-sent')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  await openFilter(chart)
  const summary = chart.locator('form summary', { hasText: "Claimant's side" })
  const box = chart.getByRole('checkbox', { name: /^Ukraine/ })
  await summary.click()
  await box.focus()
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()
  await expect(summary).toBeFocused()
  await summary.click()
  await expect(box).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(box).toBeHidden()
  // The panel covers nothing, and stays; Escape closes it.
  await expect(summary).toBeVisible()
  await summary.focus()
  await page.keyboard.press('Escape')
  await expect(summary).toBeHidden()
  await expect(chart.locator('summary', { hasText: /^Filter/ })).toBeFocused()
})

test('a chart fills the screen, drawn to its size, and Escape leaves it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/charts/missile-launches')
  const chart = chartOn(page, 'missile-launches')
  await alive(chart)
  const isFull = () => page.evaluate(() => document.fullscreenElement?.getAttribute('data-chart') ?? null)
  const height = async () => (await drawingOf(chart).boundingBox())?.height ?? 0
  const before = await height()
  await chart.getByRole('link', { name: 'Full screen' }).click()
  await expect.poll(isFull).toBe('missile-launches')
  await expect.poll(height).toBeGreaterThan(before * 1.2)
  const box = await drawingOf(chart).boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(900)
  await expect(chart.getByRole('list', { name: 'Legend' })).toBeInViewport()
  await chart.getByRole('link', { name: 'Leave full screen' }).click()
  await expect.poll(isFull).toBeNull()
  await expect.poll(height).toBe(before)

  await page.keyboard.press('f')
  await expect.poll(isFull).toBe('missile-launches')
  await page.keyboard.press('f')
  await expect.poll(isFull).toBeNull()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('controls, chips, panels and the chart alone are there', async ({ page }) => {
    await page.goto('/charts/troops-lost?sides=ukraine')
    const chart = chartOn(page, 'troops-lost')
    await chart
      .getByRole('navigation', { name: /^Panels of/ })
      .getByRole('link', { name: 'Killed', exact: true })
      .click()
    await expect(page).toHaveURL('/charts/troops-lost?sides=ukraine&facet=troops.killed.cumulative')
    await openFilter(chart)
    await chart.getByLabel('From', { exact: true }).fill('2024-11-01')
    await chart.getByRole('button', { name: 'Apply' }).click()
    await expect(page).toHaveURL(/from=2024-11-01/)
    await expect(page).toHaveURL(/facet=troops\.killed\.cumulative/)
    await chart.getByRole('link', { name: 'Reset all' }).click()
    await expect(page).toHaveURL('/charts/troops-lost')
    await chart.getByRole('link', { name: 'Full screen' }).click()
    await expect(page).toHaveURL('/embed/troops-lost')
  })
})

test.describe('on a phone', () => {
  test.use(PHONE)

  test('the controls are a sheet, which a press outside, its button and Escape close', async ({ page }) => {
    await page.goto('/charts/troops-lost?sides=ukraine&known=2026-03-01')
    const chart = chartOn(page, 'troops-lost')
    await alive(chart)
    const filter = chart.locator('summary', { hasText: /^Filter/ })
    const field = chart.getByLabel('From', { exact: true })
    const open = async () => {
      await filter.tap()
      await expect(field).toBeInViewport()
    }
    await open()
    expect(await findingsInBothColours(page)).toEqual([])
    await fits(page)
    await chart.getByRole('button', { name: 'Close' }).tap()
    await expect(field).toBeHidden()
    await open()
    await page.touchscreen.tap(195, 20)
    await expect(field).toBeHidden()
    await open()
    await field.focus()
    await page.keyboard.press('Escape')
    await expect(field).toBeHidden()
    await expect(filter).toBeFocused()
  })

  test('controls, chips, legend, menus, panels and actions are as large as a fingertip', async ({ page }) => {
    await page.goto('/charts/troops-lost?sides=ukraine&known=2026-03-01')
    const chart = chartOn(page, 'troops-lost')
    await alive(chart)
    const small = () =>
      chart
        .locator(
          'a:not(svg a, p a, li li a, ul.mt-2:not(.touches) a), button, summary, select, input:not([type=checkbox]), label:has([type=checkbox])',
        )
        .filter({ visible: true })
        .evaluateAll((targets) =>
          targets.flatMap((target) => {
            const { width, height } = target.getBoundingClientRect()
            return width >= 44 && height >= 44 ? [] : [`${target.textContent} ${width}×${height}`]
          }),
        )
    expect(await small()).toEqual([])
    await openFilter(chart)
    await chart.locator('form summary').first().tap()
    expect(await small()).toEqual([])
  })
})
