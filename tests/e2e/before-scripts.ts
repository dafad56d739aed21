import type { Page } from '@playwright/test'

/** Opens a page whose scripts wait until the answer is called. */
export async function beforeScripts(page: Page, path: string): Promise<() => void> {
  let start = () => {}
  const started = new Promise<void>((resolve) => {
    start = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await started
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  await page.locator('footer').waitFor()
  // Until its style sheet has come a page is as tall as bare elements are.
  await page.waitForFunction(() => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
    return links.length > 0 && links.every(({ sheet }) => sheet !== null)
  })
  return start
}
