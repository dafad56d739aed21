import { DASHBOARDS, PAGES } from './addresses'
import { beforeScripts } from './before-scripts'
import { alive, chartOn } from './marks'
import { expect, test } from './site'
import { slowLine } from './slow-line'

for (const path of PAGES)
  test(`${path} reads: one heading, one canonical address, nothing wider than the window`, async ({
    page,
  }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    await page.waitForLoadState('networkidle')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page).toHaveTitle(/\S.* · Alliance Ledger$|^Alliance Ledger/)
    // In full only where the site was built for a known address; a browser resolves it all the same.
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
    expect(new URL(canonical ?? '', page.url()).pathname).toBe(
      new URL(path, page.url()).pathname.replace('/embed/', '/charts/'),
    )
    const { content, window } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }))
    expect(content).toBeLessThanOrEqual(window)
  })

/** A page that arrives in pieces, as on a slow line or a busy machine. */
const inPieces = test.extend({
  baseURL: async ({ baseURL }, use) => {
    const line = await slowLine(baseURL ?? '')
    await use(line.origin)
    line.close()
  },
})

for (const path of PAGES)
  inPieces(`${path} does not move while it arrives`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: { value: number; ofChart: boolean }[] = []
      Object.assign(globalThis, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as PerformanceEntry & {
            value: number
            sources: readonly { node: Node | null }[]
          }
          const moved = sources.flatMap(({ node }) => (node instanceof Element ? [node] : []))
          const ofChart = moved.some((node) => node.closest('.figure') ?? node.querySelector('.figure'))
          shifts.push({ value, ofChart })
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await page.mouse.wheel(0, 2000)
    await page.waitForTimeout(300)
    const shifts = await page.evaluate(
      () => (globalThis as unknown as { shifts: { value: number; ofChart: boolean }[] }).shifts,
    )
    expect(shifts.filter(({ ofChart }) => ofChart)).toEqual([])
    // A line whose last word arrives may break elsewhere, which counts up to 0.03; what readers notice begins at 0.1.
    expect(shifts.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(0.05)
  })

for (const [path, charts] of [
  ...Object.entries(DASHBOARDS),
  ['/charts/contacts', ['contacts']],
  ['/charts/contacts?from=2024&focus=diplomacy-2024-01-15-choe-moscow', ['contacts']],
] as const)
  test(`${path} keeps its heights when it comes alive`, async ({ page }) => {
    const start = await beforeScripts(page, path)
    await page.locator('footer').waitFor()
    await page.evaluate(() => document.fonts.ready)
    const parts = page.locator('main, [data-chart]')
    const heights = () => parts.evaluateAll((all) => all.map((part) => part.getBoundingClientRect().height))
    const before = await heights()
    start()
    for (const id of charts) await alive(chartOn(page, id))
    await page.getByRole('slider', { name: 'As known by' }).waitFor()
    const after = await heights()
    expect(after).toHaveLength(before.length)
    for (const [at, height] of after.entries()) expect(Math.abs(height - (before[at] ?? 0))).toBeLessThan(1)
  })
