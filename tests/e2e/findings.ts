import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { framed } from './marks'

/**
 * What axe finds on a page as it stands, in words: by all of its rules in light colours, then in dark ones by that of
 * contrast, as no other rule looks at colours.
 */
export async function findings(page: Page): Promise<string[]> {
  await shown(page, 'light')
  const light = await found(axe(page))
  await shown(page, 'dark')
  const dark = await found(axe(page).withRules('color-contrast'))
  await shown(page, 'light')
  return [...light, ...dark.map((words) => `dark: ${words}`)]
}

/** In the page itself, as none of these has a frame; and without the long lists of what passed. */
const axe = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()

/** Shows a page in light or dark colours, to the end of the transition between them. */
async function shown(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await framed(page)
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
}

async function found(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(' ')}`,
  )
}
