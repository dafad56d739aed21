import { DASHBOARDS } from '../addresses'
import { beforeScripts, expectSame, heights } from './before-scripts'
import { alive, chartOn } from './marks'
import { test } from './site'

for (const [path, charts] of [
  ...Object.entries(DASHBOARDS),
  ['/charts/contacts', ['contacts']],
  ['/charts/contacts?from=2024&focus=diplomacy-2024-01-15-choe-moscow', ['contacts']],
] as const)
  test(`${path} keeps its heights on a phone when it comes alive`, async ({ page }) => {
    const { start } = await beforeScripts(page, path)
    const before = await heights(page)
    start()
    for (const id of charts) await alive(chartOn(page, id))
    await page.getByRole('slider', { name: 'As known by' }).waitFor()
    expectSame(await heights(page), before)
  })
