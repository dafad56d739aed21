import { gzipSync } from 'node:zlib'
import type { Response } from '@playwright/test'
import { SCRIPT_LIMIT, SCRIPT_LIMIT_IN_USE } from '@/scripts/script-limit'
import { settled } from './marks'
import { expect, test } from './site'

test('the overview fetches no more JavaScript than it may, at rest and in use', async ({ page }) => {
  const scripts: Response[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') scripts.push(answer)
  })
  const weight = async () => {
    await page.waitForLoadState('networkidle')
    const sizes = await Promise.all(scripts.map(async (script) => gzipSync(await script.body()).length))
    return sizes.reduce((sum, size) => sum + size, 0)
  }
  await page.goto('/')
  const atRest = await weight()
  expect(scripts.length).toBeGreaterThan(1)
  expect(atRest).toBeLessThanOrEqual(SCRIPT_LIMIT)
  await settled(page)
  expect(await weight()).toBeLessThanOrEqual(SCRIPT_LIMIT_IN_USE)
})
