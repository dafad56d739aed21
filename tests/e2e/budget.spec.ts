import { gzipSync } from 'node:zlib'
import type { Response } from '@playwright/test'
import { SCRIPT_LIMIT } from '@/scripts/script-limit'
import { alive, chartOn } from './marks'
import { expect, test } from './site'

test('the overview fetches no more JavaScript than it may, what comes after the page included', async ({
  page,
}) => {
  const scripts: Response[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') scripts.push(answer)
  })
  await page.goto('/')
  await alive(chartOn(page, 'alliance-pulse'))
  await page.getByRole('slider', { name: 'As known by' }).waitFor()
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(scripts.map(async (script) => gzipSync(await script.body()).length))
  expect(sizes.length).toBeGreaterThan(1)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(SCRIPT_LIMIT)
})
