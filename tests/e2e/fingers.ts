import type { Locator, Page } from '@playwright/test'

export type Finger = readonly [from: readonly [number, number], to: readonly [number, number]]

/** Moves fingers over a drawing, each from one point to another, both as shares of its width and height. */
export async function fingers(page: Page, drawing: Locator, ...moved: readonly Finger[]): Promise<void> {
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
