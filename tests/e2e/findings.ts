import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { framed } from './marks'

/** Of the marks of a drawing and of the rows of a list or a table, so many stand for all: the others are alike. */
const ENOUGH = 12
const MORE_MARKS = [`a.target:nth-of-type(n + ${ENOUGH + 1})`]
const MORE_ROWS = [`tr:nth-child(n + ${ENOUGH + 1})`, `li:nth-child(n + ${ENOUGH + 1})`]

/** What axe finds on a page as it stands, in words: by all of its rules, in light colours. */
export async function findings(page: Page): Promise<string[]> {
  // As an expression of its own, which the policy of the site lets no script of a page be.
  await page.evaluate(axe.source)
  await showIn(page, 'light')
  return found(page, { exclude: MORE_MARKS })
}

/** The same, and in dark colours by the rule of contrast, as no other looks at colours. */
export async function findingsInBothColours(page: Page): Promise<string[]> {
  const light = await findings(page)
  await showIn(page, 'dark')
  const dark = await found(page, { exclude: [...MORE_MARKS, ...MORE_ROWS], rules: ['color-contrast'] })
  await showIn(page, 'light')
  return [...light, ...dark.map((words) => `dark: ${words}`)]
}

/** Shows a page in light or dark colours, to the end of the transition between them. */
async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await framed(page)
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
}

interface Scope {
  /** Selectors of what is left out. */
  readonly exclude: string[]
  /** All of them where none is named. */
  readonly rules?: string[]
}

async function found(page: Page, scope: Scope): Promise<string[]> {
  const violations = await page.evaluate(async ({ exclude, rules }: Scope) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
    const found = await inPage.run(
      { exclude },
      {
        resultTypes: ['violations'],
        // Rules that axe leaves out unless they are asked for.
        ...(rules
          ? { runOnly: rules }
          : {
              rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
            }),
      },
    )
    return found.violations.map(({ id, nodes }) => ({
      id,
      places: nodes.slice(0, 3).map(({ html }) => html),
    }))
  }, scope)
  return violations.map(({ id, places }) => `${id}: ${places.join(' ')}`)
}
