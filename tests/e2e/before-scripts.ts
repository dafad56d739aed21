import { expect, type Page, type Response } from '@playwright/test'

/** Opens a page whose scripts wait until `start` is called. */
export async function beforeScripts(
  page: Page,
  path: string,
): Promise<{ answer: Response | null; start: () => void }> {
  let start = () => {}
  const started = new Promise<void>((resolve) => {
    start = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await started
    await route.continue()
  })
  const answer = await page.goto(path, { waitUntil: 'domcontentloaded' })
  // The style sheet is in the page.
  expect(await page.evaluate(() => document.styleSheets.length)).toBe(1)
  return { answer, start }
}

/**
 * The heights of a page and of the charts on it, which stay what they are when the page comes alive. Without that of the
 * timeline's list, which grows from a page to all entries whenever these arrive.
 */
export async function heights(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => document.fonts.ready)
  return page.locator('main, [data-chart]').evaluateAll((parts) =>
    parts.map((part) => {
      const list = part.querySelector('section[aria-label="Entries"]')
      return part.getBoundingClientRect().height - (list?.getBoundingClientRect().height ?? 0)
    }),
  )
}

/** Fails where a height is not, to a pixel, what it was. */
export function expectSame(after: readonly number[], before: readonly number[]): void {
  expect(after).toHaveLength(before.length)
  for (const [at, height] of after.entries()) expect(Math.abs(height - (before[at] ?? 0))).toBeLessThan(1)
}
