import type { Page, Response } from '@playwright/test'
import { settled } from './marks'
import { expect } from './site'

/** Holds a page that was answered to what every page promises, in whichever window it is read. */
export async function reads(page: Page, path: string, answer: Response | null): Promise<void> {
  expect(answer?.status()).toBe(200)
  await settled(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(/\S.* · Alliance Ledger$|^Alliance Ledger/)
  const requested = new URL(path, page.url())
  const canonical = page.locator('link[rel=canonical]')
  // A stored page does not know where the site is, unless it was built for a known address.
  if ((await canonical.count()) === 0) expect(requested.search).toBe('')
  else {
    // In full, with the host that the server was asked at: behind a proxy that is another one than the reader's.
    const { hostname, pathname } = new URL((await canonical.getAttribute('href')) ?? '')
    expect(hostname).toBe(requested.hostname)
    expect(pathname).toBe(requested.pathname.replace('/embed/', '/charts/'))
  }
  await fits(page)
}

/** Fails where a page is wider than its window. */
export async function fits(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }))
  expect(content).toBeLessThanOrEqual(window)
}

/** The narrowest window that pages are made for, and a very wide one. */
export const EXTREME_WIDTHS: readonly number[] = [320, 2560]
