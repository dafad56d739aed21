import { isDeepStrictEqual } from 'node:util'
import type { Locator, Page } from '@playwright/test'
import { INTERFERENCES } from './interference'
import { caughtUp, framed, openFilter, settled } from './marks'
import { expect, test } from './site'

/** One address of each kind of page that changes in the hands of its reader. */
const PAGES = [
  '/',
  '/troops',
  '/charts/troops-sent',
  '/charts/missile-launches?tab=table',
  '/charts/troop-places',
  '/compare?a=counterpart/RUS&b=counterpart/USA',
  '/timeline',
  '/embed/troops-sent',
  '/embed/compare?a=counterpart/RUS&b=counterpart/USA',
]

/** Where all is tried: their controls are those of the other pages. There, the two that change most. */
const WHOLLY = ['/charts/troops-sent', '/timeline', '/embed/compare?a=counterpart/RUS&b=counterpart/USA']
const MOST = ['the translator of the browser', 'an ad blocker']

// The policy refuses what extensions may do past it.
test.use({ tolerated: [/^Applying inline style violates/] })

/** What a page tells: its lines, and the paths of its drawings. */
const told = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const lines = [
      ...document.querySelectorAll('main :is(p, li, dt, td, th, h1, h2, h3, label, summary, text)'),
    ]
      .filter(
        (line) => !line.querySelector('p, li, td') && !line.closest('noscript, [aria-live], [role=status]'),
      )
      .map((line) => (line.textContent ?? '').replace(/\s+/g, ' ').trim())
    const drawn = [...document.querySelectorAll('main svg.figure path')].map(
      (path) => path.getAttribute('d') ?? '',
    )
    return [...lines, ...drawn]
  })

async function ifThere(control: Locator, use: (control: Locator) => Promise<unknown>): Promise<void> {
  if ((await control.count()) > 0) await use(control.first())
}

/** Uses what controls the page has. */
async function use(page: Page): Promise<void> {
  const main = page.locator('main')
  await ifThere(main.getByRole('list', { name: 'Legend' }).getByRole('button'), (entry) => entry.click())
  if ((await main.locator('details:has(> .sheet)').count()) > 0) await openFilter(page)
  await ifThere(main.locator('form details:has(input[type=checkbox])'), async (menu) => {
    await menu.locator('summary').click()
    await menu.locator('input[type=checkbox]').nth(1).click()
    await menu.locator('summary').click()
  })
  await ifThere(main.locator('form select').filter({ visible: true }), (choice) =>
    choice.selectOption({ index: 1 }),
  )
  await ifThere(main.getByRole('slider', { name: 'As known by' }), async (slider) => {
    for (let day = 0; day < 8; day++) await slider.press('ArrowLeft')
  })
  await ifThere(main.locator('form input[name=from]'), (from) => from.fill('2024-01-01'))
  await ifThere(main.getByRole('searchbox'), async (search) => {
    await search.fill('hwasong')
    await expect(page).toHaveURL(/q=hwasong/)
  })
  await ifThere(main.locator('svg[role=group] a.target').filter({ visible: true }), async (mark) => {
    await mark.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Escape')
  })
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  if ((await page.getByRole('navigation').count()) > 0) {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  // The newest events of another day are fetched, and what is far from the window follows.
  await caughtUp(page)
  await framed(page)
}

/** Waits for what comes after the page. */
async function whole(page: Page): Promise<void> {
  await settled(page)
  if (page.url().endsWith('/timeline'))
    await page.locator('li[aria-setsize]').first().waitFor({ state: 'attached' })
  else if (!page.url().includes('/embed/')) await page.getByRole('slider', { name: 'As known by' }).waitFor()
}

/** Opens a page, lets something change it, and uses it. */
async function usedAfter(page: Page, path: string, interfere: () => void): Promise<void> {
  await page.goto(path)
  await whole(page)
  await page.evaluate(interfere)
  await use(page)
}

/** What a page tells once it has stopped changing: later pages are held to it. */
async function toldAtRest(page: Page): Promise<readonly string[]> {
  let last = await told(page)
  await expect
    .poll(async () => {
      const before = last
      last = await told(page)
      return isDeepStrictEqual(last, before)
    })
    .toBe(true)
  return last
}

/** The beginnings of the lines that only the first of two pages has. */
const missing = (one: readonly string[], other: readonly string[]) =>
  one.filter((line) => !other.includes(line)).map((line) => line.slice(0, 160))

for (const path of PAGES)
  test(`${path} follows its controls whatever extensions do to it`, async ({ page }) => {
    test.slow()
    await usedAfter(page, path, () => {})
    const untouched = await toldAtRest(page)
    const address = page.url()
    expect(address.endsWith(path)).toBe(false)
    const tried = Object.entries(INTERFERENCES).filter(
      ([name]) => WHOLLY.includes(path) || MOST.includes(name),
    )
    for (const [name, interfere] of tried) {
      await usedAfter(page, path, interfere)
      await expect(page, name).toHaveURL(address)
      await expect
        .poll(async () => {
          const now = await told(page)
          return {
            wrong: missing(now, untouched),
            lost: name === 'an ad blocker' ? [] : missing(untouched, now),
          }
        }, name)
        .toEqual({ wrong: [], lost: [] })
    }
  })
