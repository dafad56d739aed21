import { expect, type Locator, type Page } from '@playwright/test'
import { isCaughtUp, isSettled } from '../settled'

/** The chart of that id on a page: its heading, controls, drawing and actions. */
export const chartOn = (page: Page, id: string): Locator => page.locator(`[data-chart="${id}"]`)

/** The one drawing of a chart that is shown; before the page is alive, others wait for another width. */
export const drawingOf = (chart: Locator): Locator =>
  chart.locator('svg[role=group]').filter({ visible: true })

/** The marks of a chart that a reader can point at. */
export const marksOf = (chart: Locator): Locator => drawingOf(chart).locator('a.target')

/** Expects the tooltip of a chart to tell of a mark. The name of the mark may begin with words that are drawn in it. */
export async function expectTold(chart: Locator, mark: Locator): Promise<void> {
  const name = (await mark.getAttribute('aria-label')) ?? ''
  const told = chart.locator('.chart-canvas p.font-semibold')
  await expect.poll(async () => name.endsWith((await told.textContent()) ?? '?')).toBe(true)
}

/** Comes near a chart, and waits until the browser has taken it over from the server. */
export async function alive(chart: Locator): Promise<void> {
  await expect(async () => {
    await chart.dispatchEvent('pointerover')
    await chart.locator('[aria-live]').waitFor({ state: 'attached', timeout: 2000 })
  }).toPass()
}

/** Opens the controls of a chart, or those of the first one of a page, unless they are open. */
export async function openFilter(within: Page | Locator): Promise<void> {
  const panel = within.locator('details:has(> .sheet)').first()
  if ((await panel.getAttribute('open')) === null) await panel.locator('summary').first().click()
}

/** An entry of the legend of a chart. */
export const legendEntry = (chart: Locator, name: RegExp): Locator =>
  chart.getByRole('list', { name: 'Legend' }).getByRole('button', { name })

/** Waits until a page is all there, once a reader has come near each part of it. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.waitForFunction(isSettled)
}

/** Waits until every part of a page shows the view of its address. */
export async function caughtUp(page: Page): Promise<void> {
  await page.waitForFunction(isCaughtUp)
}

/** Waits until everything that has happened on a page is on the screen too. */
export const framed = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))))

/**
 * The ids of the records that the marks of a chart lead to, sorted; a mark of several rows leads to none. Without the
 * events that are marked on its axis.
 */
export async function recordsDrawn(chart: Locator): Promise<string[]> {
  await isDrawn(chart)
  const links = await marksOf(chart).evaluateAll((marks) =>
    marks
      .filter((mark) => !mark.getAttribute('data-key')?.startsWith('annotation-'))
      .map((mark) => mark.getAttribute('href') ?? ''),
  )
  return links.flatMap((link) => /^\/records\/([^?]+)/.exec(link)?.[1] ?? []).sort()
}

/** Waits until a chart shows the view of the address. */
async function isDrawn(chart: Locator): Promise<void> {
  const isBehind = (element: Element) => {
    const here = location.search.slice(1)
    const { query = here } = element.closest<HTMLElement>('[data-part]')?.dataset ?? {}
    return query !== here || element.querySelector('[aria-busy=true]') !== null
  }
  await expect.poll(() => chart.evaluate(isBehind)).toBe(false)
}

/** The marks as they are drawn, without what pointing and focus add, and in whichever order attributes were written. */
export async function pictureOf(chart: Locator): Promise<string> {
  await isDrawn(chart)
  const drawing = await drawingOf(chart).innerHTML()
  return drawing
    .replace(/ tabindex="-?\d"| data-dimmed=""/g, '')
    .replace(
      /<(\w+)((?: [\w-]+="[^"]*")+)/g,
      (_, tag: string, attributes: string) =>
        `<${tag} ${(attributes.match(/[\w-]+="[^"]*"/g) ?? []).sort().join(' ')}`,
    )
}

/** Drags from one point of a drawing to another, both as shares of its width and height. */
export async function drag(
  page: Page,
  drawing: Locator,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): Promise<void> {
  await drawing.scrollIntoViewIfNeeded()
  const box = await drawing.boundingBox()
  if (box === null) throw new Error('the drawing is not on the page')
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const
  await page.mouse.move(...at(x1, y1))
  await page.mouse.down()
  await page.mouse.move(...at((x1 + x2) / 2, (y1 + y2) / 2), { steps: 8 })
  await page.mouse.move(...at(x2, y2), { steps: 8 })
  await page.mouse.up()
}

/** A place in the window where a mark is on top, for the mouse; marks may cover each other in part. */
export async function placeOf(mark: Locator): Promise<{ x: number; y: number }> {
  await mark.scrollIntoViewIfNeeded()
  const place = await mark.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    for (let row = 0; row <= 20; row++)
      for (let column = 0; column <= 20; column++) {
        const [x, y] = [left + (width * column) / 20, top + (height * row) / 20]
        if (document.elementFromPoint(x, y)?.closest('a') === element) return { x, y }
      }
    return null
  })
  if (place === null) throw new Error('other marks cover this one entirely')
  return place
}
