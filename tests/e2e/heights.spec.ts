import { DASHBOARDS } from '../addresses'
import { beforeScripts } from './before-scripts'
import { alive, chartOn } from './marks'
import { expect, test } from './site'

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
