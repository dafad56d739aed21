import { beforeScripts, expectSame, heights } from './before-scripts'
import { settled } from './marks'
import { test } from './site'

// The dashboards are in pictures.spec.ts, pages of all kinds in a wide window in accessibility.spec.ts.
for (const path of [
  '/charts/contacts',
  '/charts/contacts?from=2024&focus=diplomacy-2024-01-15-choe-moscow',
  '/charts/troops-sent?tab=table',
])
  test(`${path} keeps its heights on a phone when it comes alive`, async ({ page }) => {
    const { start } = await beforeScripts(page, path)
    const before = await heights(page)
    start()
    await settled(page)
    expectSame(await heights(page), before)
  })
