import { expect, type Page, type Response } from '@playwright/test'

/** From now on what is asked of these addresses waits until the returned function is called. */
export async function holdBack(page: Page, addresses: string): Promise<() => void> {
  let go = () => {}
  const free = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.route(addresses, async (route) => {
    await free
    await route.continue()
  })
  return go
}

export const SCRIPTS = '**/_next/static/**/*.js'

/** Opens a page whose scripts wait until `start` is called. */
export async function beforeScripts(
  page: Page,
  path: string,
): Promise<{ answer: Response | null; start: () => void }> {
  const start = await holdBack(page, SCRIPTS)
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
