import type { Page } from '@playwright/test'
import { expect, test } from './site'

const SIZES = [
  { name: 'desktop', width: 1280, height: 720, most: 60 },
  { name: 'small desktop', width: 1024, height: 700, most: 60 },
  { name: 'phone', width: 390, height: 844, most: 56 },
  { name: 'small phone', width: 320, height: 640, most: 56 },
] as const

/** What in the header can be pressed and is smaller than a finger, but for what stands beside itself. */
const small = (page: Page) =>
  page
    .getByRole('banner')
    .locator('a, summary, input:not([type=hidden])')
    .evaluateAll((targets) =>
      targets
        .map((target) => ({
          box: target.getBoundingClientRect(),
          text: target.textContent || target.tagName,
        }))
        .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 40))
        .map(({ box, text }) => `${text} ${box.width}×${box.height}`),
    )

for (const { name, width, height, most } of SIZES)
  test(`the header is one row on a ${name}, and its targets fit a finger`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const path of ['/', '/timeline', '/search?q=treaty']) {
      await page.goto(path)
      const box = await page.getByRole('banner').boundingBox()
      expect(box?.height, path).toBeLessThanOrEqual(most)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      const field = page.getByRole('banner').locator('input[name=q]')
      expect((await field.boundingBox())?.width).toBeGreaterThanOrEqual(72)
      const label = page.getByRole('banner').locator('summary')
      // Its marker and its word stand beside each other.
      expect(await label.evaluate((element) => element.scrollHeight)).toBeLessThanOrEqual(44)
    }
    await page.getByRole('banner').locator('summary').click()
    await expect(page.getByRole('banner').getByRole('link', { name: 'Places' })).toBeVisible()
    expect(await small(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

test('on a desktop the dashboards stand in the header, on a phone in its menu', async ({ page }) => {
  await page.goto('/troops')
  const header = page.getByRole('banner')
  const link = header.getByRole('link', { name: 'Munitions' })
  await expect(link).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(link).toBeHidden()
  await header.locator('summary').click()
  await link.click()
  await expect(page).toHaveURL('/munitions')
})
