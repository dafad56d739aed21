import AxeBuilder from '@axe-core/playwright'
import { PAGES } from './addresses'
import { expect, test } from './site'

for (const path of [
  ...PAGES,
  '/nowhere',
  '/troops?known=someday',
  '/troops?focus=troops-2024-10-23-kor-nis-deployed-total',
])
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .slice(0, 3)
            .join(' ')}`,
      ),
    ).toEqual([])
  })
