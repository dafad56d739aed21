import { PAGES } from '../addresses'
import { framed, settled } from './marks'
import { reads } from './reads'
import { expect, test } from './site'
import { slowLine } from './slow-line'

interface Watching {
  shiftsSoFar(): readonly { value: number; ofChart: boolean }[]
}

/** Runs in the page, before anything of it is there. */
function watchShifts(): void {
  const shifts: { value: number; ofChart: boolean }[] = []
  const take = (entries: readonly PerformanceEntry[]) => {
    for (const entry of entries) {
      const { value, sources } = entry as PerformanceEntry & {
        value: number
        sources: readonly { node: Node | null }[]
      }
      const moved = sources.flatMap(({ node }) => (node instanceof Element ? [node] : []))
      const ofChart = moved.some((node) => node.closest('.figure') ?? node.querySelector('.figure'))
      shifts.push({ value, ofChart })
    }
  }
  const observer = new PerformanceObserver((list) => take(list.getEntries()))
  observer.observe({ type: 'layout-shift', buffered: true })
  const shiftsSoFar = () => {
    take(observer.takeRecords())
    return shifts
  }
  Object.assign(globalThis, { shiftsSoFar })
}

/** A page that arrives in pieces, as on a slow line or a busy machine. */
const inPieces = test.extend({
  baseURL: async ({ baseURL }, use) => {
    const line = await slowLine(baseURL ?? '')
    await use(line.origin)
    line.close()
  },
})

for (const path of PAGES)
  inPieces(`${path} reads on a phone, and does not move while it arrives`, async ({ page }) => {
    await page.addInitScript(watchShifts)
    await reads(page, path, await page.goto(path))
    // What waits for a reader to scroll comes now.
    await page.mouse.wheel(0, 2000)
    await page.waitForFunction(() => scrollY > 0 || document.documentElement.scrollHeight <= innerHeight)
    await settled(page)
    await framed(page)
    const shifts = await page.evaluate(() => (globalThis as unknown as Watching).shiftsSoFar())
    expect(shifts.filter(({ ofChart }) => ofChart)).toEqual([])
    // A line whose last word arrives may break elsewhere, which counts up to 0.03; what readers notice begins at 0.1.
    expect(shifts.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(0.05)
  })
