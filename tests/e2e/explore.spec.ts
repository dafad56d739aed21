import type { Page } from '@playwright/test'
import { row } from '../data'
import {
  alive,
  chartOn,
  drag,
  drawingOf,
  expectTold,
  marksOf,
  pictureOf,
  placeOf,
  recordsDrawn,
} from './marks'
import { expect, test } from './site'

const evidence = (page: Page) => page.getByRole('dialog', { name: 'Evidence' })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-key'))

test('a mark tells what it is under the pointer, and opens the evidence of that very row', async ({
  page,
}) => {
  await page.goto('/charts/troops-sent')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  const mark = marksOf(chart).and(page.locator('[href$="/troops-2025-04-30-kor-nis-deployed-total"]'))
  const { x, y } = await placeOf(mark)
  await page.mouse.move(x, y)
  await expectTold(chart, mark)
  await page.mouse.click(x, y)

  const claim = row('estimates', 'troops-2025-04-30-kor-nis-deployed-total')
  const panel = evidence(page)
  await expect(page).toHaveURL(/focus=troops-2025-04-30-kor-nis-deployed-total$/)
  await expect(panel).toContainText(claim.id ?? '')
  await expect(panel).toContainText('15,000')
  await expect(panel).toContainText('30 April 2025')
  await expect(panel.locator(`a[href="/records/${claim.claimant}"]`)).toBeVisible()
  for (const source of (claim.sources ?? '').split(';')) {
    await expect(panel.locator(`a[href="${row('sources', source).url}"]`)).toBeVisible()
  }
  await expect(panel.getByText(/Checked: /)).toHaveCount((claim.sources ?? '').split(';').length)
  const rivals = panel.getByRole('table', { name: /by others/ })
  await expect(rivals.locator('tbody tr').nth(3)).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/charts\/troops-sent$/)
})

test('a link to a focused row opens its evidence', async ({ page }) => {
  await page.goto('/troops?focus=troops-2025-04-30-kor-nis-deployed-total')
  await expect(evidence(page)).toContainText('15,000')
})

for (const id of ['troops-sent', 'contacts', 'missile-reach', 'alliance-pulse'])
  test(`${id} is walked through and opened by keyboard, and focus comes back`, async ({ page }) => {
    await page.goto(`/charts/${id}`)
    const chart = chartOn(page, id)
    await alive(chart)
    // One mark is in the order of the tab key.
    await expect(marksOf(chart).and(page.locator('[tabindex="0"]'))).toHaveCount(1)
    await marksOf(chart).first().focus()
    const seen = new Set([await focused(page)])
    for (const key of [
      'ArrowRight',
      'ArrowRight',
      'End',
      'ArrowDown',
      'ArrowUp',
      'Control+End',
      'Control+Home',
    ]) {
      await page.keyboard.press(key)
      seen.add(await focused(page))
    }
    expect(seen).not.toContain(null)
    expect(seen.size).toBeGreaterThan(3)

    const at = await focused(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.getByRole('dialog')).not.toContainText('Loading')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await focused(page)).toBe(at)
  })

test('a chart without any room for a while keeps its marks, and the focus on them', async ({ page }) => {
  await page.goto('/charts/troops-sent')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  const before = page.viewportSize()
  if (before === null) throw new Error('The page has no window.')
  const mark = await marksOf(chart).first().elementHandle()
  await mark?.focus()
  const width = () => chart.locator('.chart-canvas').evaluate((room) => room.clientWidth)
  await page.setViewportSize({ width: 1, height: 1 })
  await expect.poll(width).toBe(0)
  // The drawing follows its room with the frame after.
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))))
  await page.setViewportSize(before)
  await expect.poll(width).toBeGreaterThan(0)
  expect(await mark?.evaluate((element) => document.activeElement === element)).toBe(true)
})

test('a legend entry pressed with Ctrl leaves its rows out and brings them back', async ({ page }) => {
  await page.goto('/charts/missile-launches')
  const chart = chartOn(page, 'missile-launches')
  await alive(chart)
  const before = await pictureOf(chart)
  const entry = chart
    .getByRole('list', { name: 'Legend' })
    .getByRole('button', { name: /Short-range|SRBM/ })
    .first()
  await entry.click({ modifiers: ['ControlOrMeta'] })
  await expect(entry).toHaveAttribute('aria-pressed', 'false')
  await expect(page).toHaveURL(/classes=/)
  expect(await pictureOf(chart)).not.toBe(before)
  await entry.click({ modifiers: ['ControlOrMeta'] })
  await expect(page).toHaveURL(/\/charts\/missile-launches$/)
  expect(await pictureOf(chart)).toBe(before)
})

test('the brush of the overview sets the range of the whole page, in one step of the history', async ({
  page,
}) => {
  await page.goto('/')
  const chart = chartOn(page, 'alliance-pulse')
  await alive(chart)
  const newest = page.getByRole('region', { name: 'Newest landmarks' })
  const before = await newest.textContent()
  await drag(page, drawingOf(chart), [0.45, 0.5], [0.7, 0.6])
  await expect(page).toHaveURL(/\/\?from=\d{4}(-\d\d)?(-\d\d)?&to=\d{4}/)
  await expect.poll(() => newest.textContent()).not.toBe(before)
  await page.goBack()
  await expect(page).toHaveURL(/\/$/)
  await expect.poll(() => newest.textContent()).toBe(before)
})

test('lanes zoom in time and show all again', async ({ page }) => {
  await page.goto('/charts/contacts')
  const chart = chartOn(page, 'contacts')
  await alive(chart)
  const before = await recordsDrawn(chart)
  await chart.getByRole('button', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/from=.*to=/)
  await expect.poll(async () => (await recordsDrawn(chart)).length).toBeLessThan(before.length)
  const nearer = page.url()
  await drawingOf(chart).hover()
  await page.keyboard.down('Control')
  // The wheel is listened to as soon as its code has come.
  await expect(async () => {
    await page.mouse.wheel(0, -25)
    await expect(page).not.toHaveURL(nearer, { timeout: 1000 })
  }).toPass()
  await page.keyboard.up('Control')
  await chart.getByRole('link', { name: 'Show all' }).click()
  await expect(page).toHaveURL(/\/charts\/contacts$/)
  await expect.poll(() => recordsDrawn(chart)).toEqual(before)
})

test('lanes zoom in to rows, never to a gap between them, and say where it ends', async ({ page }) => {
  await page.goto('/charts/contacts')
  const chart = chartOn(page, 'contacts')
  await alive(chart)
  const end = chart.getByRole('status').filter({ hasText: 'Zoomed in as far as possible' })
  for (let step = 0; step < 25 && (await end.count()) === 0; step++) {
    const before = page.url()
    await chart.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(async () => page.url() !== before || (await end.count()) > 0).toBe(true)
    expect(await marksOf(chart).count()).toBeGreaterThan(0)
  }
  await expect(end).toBeVisible()
  await chart.getByRole('button', { name: 'Zoom out' }).click()
  await expect(end).toHaveCount(0)
})

test('a rectangle on the scatter keeps the flights in it', async ({ page }) => {
  await page.goto('/charts/missile-reach')
  const chart = chartOn(page, 'missile-reach')
  await alive(chart)
  const before = (await recordsDrawn(chart)).length
  await drag(page, drawingOf(chart), [0.3, 0.3], [0.7, 0.9])
  await expect(page).toHaveURL(/distance=\d+\.\.\d+&apogee=\d+\.\.\d+/)
  await expect.poll(async () => (await recordsDrawn(chart)).length).toBeLessThan(before)
})

test('a rectangle without height or without width selects nothing', async ({ page }) => {
  await page.goto('/charts/missile-reach')
  const chart = chartOn(page, 'missile-reach')
  await alive(chart)
  const selection = chart.locator('.chart-canvas rect[fill-opacity]')
  for (const [from, to] of [
    [
      [0.3, 0.5],
      [0.7, 0.5],
    ],
    [
      [0.5, 0.3],
      [0.5, 0.8],
    ],
  ] as const) {
    await drag(page, drawingOf(chart), from, to)
    await expect(selection).toHaveCount(0)
    await expect(page).toHaveURL(/\/charts\/missile-reach$/)
  }
})

for (const width of [360, 1280])
  test(`the range can be dragged over any plot of a chart, and shows on all, ${width} px wide`, async ({
    page,
  }) => {
    // So high that the whole drawing is in the window.
    await page.setViewportSize({ width, height: 4500 })
    await page.goto('/charts/munitions-sent')
    const chart = chartOn(page, 'munitions-sent')
    await alive(chart)
    const drawing = drawingOf(chart)
    await drawing.scrollIntoViewIfNeeded()
    const box = await drawing.boundingBox()
    if (box === null) throw new Error('the drawing is not on the page')
    // In the second plot: right of the first where there are two columns, else below it.
    const [left, right, down] = width > 800 ? [0.65, 0.8, 160] : [0.4, 0.7, 470]
    const [x, y] = [box.x + box.width * left, box.y + down]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * right, y, { steps: 5 })
    const selected = chart.locator('.chart-canvas rect[fill-opacity]')
    await expect.poll(() => selected.count()).toBeGreaterThan(1)
    const shown = await Promise.all((await selected.all()).map((rect) => rect.boundingBox()))
    const here = shown.filter(
      (each) => each && Math.abs(each.x - x) < 2 && each.y < y && each.y + each.height > y,
    )
    expect(here).toHaveLength(1)
    await page.mouse.up()
    await expect(page).toHaveURL(/from=\d{4}.*&to=\d{4}/)
  })

test('a mark of several rows that no view can be narrowed to offers no table of them', async ({ page }) => {
  const rows = page.getByRole('dialog').getByRole('listitem')
  await page.goto('/charts/missile-reach')
  const reach = chartOn(page, 'missile-reach')
  await alive(reach)
  await marksOf(reach).and(page.locator('[aria-label$="more at this point"]')).first().focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => rows.count()).toBeGreaterThan(1)
  await expect(page.getByRole('link', { name: 'These rows as a table' })).toHaveCount(0)
  await page.goto('/charts/missile-launches')
  const launches = chartOn(page, 'missile-launches')
  await alive(launches)
  await marksOf(launches).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'These rows as a table' })).toBeVisible()
})

test.describe('evidence that cannot be shown', () => {
  test.use({ tolerated: [/./] })

  test('leaves the page as it is, and the next one is tried anew', async ({ page }) => {
    await page.route('**/api/v1/records/**', (route) => route.fulfill({ json: { broken: true } }))
    await page.goto('/troops')
    const chart = chartOn(page, 'troops-sent')
    await alive(chart)
    await marksOf(chart).last().focus()
    await page.keyboard.press('Enter')
    const alert = page.getByRole('alert').filter({ hasText: 'Something failed' })
    await expect(alert.getByRole('link')).toHaveAttribute('href', /^\/records\/troops-/)
    await expect(drawingOf(chart)).toBeVisible()
    await page.unroute('**/api/v1/records/**')
    await marksOf(chart).first().focus()
    await page.keyboard.press('Enter')
    await expect(evidence(page)).toContainText('troops-')
    await expect(alert).toHaveCount(0)
  })

  test('goes away when it is closed', async ({ page }) => {
    await page.route('**/api/v1/records/**', (route) => route.fulfill({ json: { broken: true } }))
    await page.goto('/troops?focus=troops-2025-04-30-kor-nis-deployed-total')
    const alert = page.getByRole('alert').filter({ hasText: 'Something failed' })
    await alert.getByRole('button', { name: 'Close' }).click()
    await expect(alert).toHaveCount(0)
    await expect(drawingOf(chartOn(page, 'troops-sent'))).toBeVisible()
  })
})

test('a segment of a bar opens exactly the rows behind it', async ({ page }) => {
  await page.goto('/charts/missile-launches?from=2017&to=2017&bin=year')
  const chart = chartOn(page, 'missile-launches')
  await alive(chart)
  const segment = marksOf(chart).first()
  const count = Number(
    /\d+/.exec(((await segment.getAttribute('aria-label')) ?? '').replace(/^.*2017\D*/, ''))?.[0],
  )
  expect(count).toBeGreaterThan(0)
  await segment.click()
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('listitem')).toHaveCount(count)
  await panel.getByRole('listitem').first().getByRole('link').click()
  await expect(evidence(page)).toContainText('2017')
})
