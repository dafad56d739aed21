import type { Locator, Page } from '@playwright/test'
import { alive, chartOn, drawingOf, marksOf, placeOf } from './marks'
import { expect, test } from './site'

test('a tap on a mark opens its evidence, which fits the window', async ({ page }) => {
  await page.goto('/troops')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  const { x, y } = await placeOf(marksOf(chart).last())
  await page.touchscreen.tap(x, y)
  const panel = page.getByRole('dialog', { name: 'Evidence' })
  await expect(panel).toContainText('troops-')
  const box = await panel.boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
  await panel.getByRole('button', { name: 'Close' }).tap()
  await expect(panel).toHaveCount(0)
})

type Finger = readonly [from: readonly [number, number], to: readonly [number, number]]

/** Moves fingers over a drawing, each from one point to another, both as shares of its width and height. */
async function fingers(page: Page, drawing: Locator, ...moved: readonly Finger[]): Promise<void> {
  await drawing.evaluate((svg) => svg.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const box = await drawing.boundingBox()
  if (box === null) throw new Error('the drawing is not on the page')
  const touch = await page.context().newCDPSession(page)
  const at = (share: number) =>
    moved.map(([from, to], id) => ({
      x: box.x + box.width * (from[0] + (to[0] - from[0]) * share),
      y: box.y + box.height * (from[1] + (to[1] - from[1]) * share),
      id,
    }))
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let step = 1; step <= 10; step++)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 10) })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test('a finger drawn along the time axis sets the range of the page', async ({ page }) => {
  await page.goto('/')
  const chart = chartOn(page, 'alliance-pulse')
  await alive(chart)
  await fingers(page, drawingOf(chart), [
    [0.4, 0.5],
    [0.8, 0.52],
  ])
  await expect(page).toHaveURL(/\/\?from=\d{4}.*&to=\d{4}/)
})

test.describe('on lanes', () => {
  // Chromium says so when a finger that scrolls is also followed; nothing is wrong with either.
  test.use({ tolerated: [/Ignored attempt to cancel a touchmove event/] })

  test('a finger that moves up scrolls the page and leaves the view alone', async ({ page }) => {
    await page.goto('/charts/contacts')
    const chart = chartOn(page, 'contacts')
    await alive(chart)
    await drawingOf(chart).evaluate((svg) => svg.scrollIntoView({ block: 'center', behavior: 'instant' }))
    const before = await page.evaluate(() => scrollY)
    await fingers(page, drawingOf(chart), [
      [0.6, 0.7],
      [0.6, 0.2],
    ])
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before)
    await expect(page).toHaveURL(/\/charts\/contacts$/)
  })
})
