import { gzipSync } from 'node:zlib'
import type { Page, Response } from '@playwright/test'
import { SCRIPT_LIMIT, SCRIPT_LIMIT_IN_USE, SCRIPT_LIMIT_LATER } from '@/scripts/script-limit'
import { settled } from './marks'
import { expect, test } from './site'

/** Holds what a page does later than in a second, on a slow machine too, until the function that it returns is called. */
async function held(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const { setTimeout } = window
    const later: (() => void)[] = []
    const hold = (call: () => void, after = 0, ...rest: unknown[]) => {
      if (after > 1000) later.push(call)
      return after > 1000 ? 0 : setTimeout(call, after, ...rest)
    }
    const doLater = () => {
      for (const call of later.splice(0)) call()
    }
    Object.assign(window, { setTimeout: hold, doLater })
  })
  return () => page.evaluate(() => (window as unknown as { doLater(): void }).doLater())
}

test('the overview fetches no more JavaScript than it may, at rest, in use and later', async ({ page }) => {
  const scripts: Response[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') scripts.push(answer)
  })
  const weight = async () => {
    await page.waitForLoadState('networkidle')
    const sizes = await Promise.all(scripts.map(async (script) => gzipSync(await script.body()).length))
    return sizes.reduce((sum, size) => sum + size, 0)
  }
  const doLater = await held(page)
  await page.goto('/')
  const atRest = await weight()
  expect(scripts.length).toBeGreaterThan(1)
  expect(atRest).toBeLessThanOrEqual(SCRIPT_LIMIT)
  await settled(page)
  const inUse = await weight()
  expect(inUse).toBeLessThanOrEqual(SCRIPT_LIMIT_IN_USE)

  const listens = page.waitForRequest('**/api/v1/live')
  await doLater()
  await listens
  const later = (await weight()) - inUse
  expect(later).toBeGreaterThan(0)
  expect(later).toBeLessThanOrEqual(SCRIPT_LIMIT_LATER)
})
