import type { Page } from '@playwright/test'
import { expect, test } from './site'

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('the page of a person begins with a chart, which leads to itself', async ({ page }) => {
  await page.goto('/people/choe-son-hui')
  const chart = page.getByRole('region', { name: /^Whom Choe Son Hui met/ })
  const picture = chart.getByRole('img')
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  await chart
    .getByRole('link', { name: /^Whom Choe Son Hui met/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/charts\/contacts\?people=choe-son-hui$/)
})

test('a place where one thing happened says that this is too little for a chart', async ({ page }) => {
  await page.goto('/places/stockholm')
  await expect(page.getByText('too little for a chart')).toBeVisible()
  await expect(page.getByRole('img')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('whom somebody met is sorted, and each count leads to its rows', async ({ page }) => {
    await page.goto('/people/choe-son-hui')
    const table = page.getByRole('region', { name: 'Met whom, how often' }).last()
    const names = () => table.locator('tbody th').allTextContents()
    await table.getByRole('link', { name: 'Name' }).click()
    await expect(page).toHaveURL(/by=name#met$/)
    const sorted = await names()
    expect(sorted.length).toBeGreaterThan(3)
    expect(sorted).toEqual(sorted.toSorted((one, other) => one.localeCompare(other, 'en')))

    const lavrov = table.getByRole('row').filter({ hasText: 'Sergey Lavrov' })
    const meetings = lavrov.getByRole('link').nth(1)
    const count = Number(await meetings.textContent())
    await meetings.click()
    await expect(page.getByText('Only meetings that name Sergey Lavrov.')).toBeVisible()
    const rows = page.getByRole('region', { name: 'Events' }).locator('tbody tr')
    await expect(rows).toHaveCount(count)
    await page.getByRole('link', { name: 'Show all' }).click()
    expect(await rows.count()).toBeGreaterThan(count)
  })

  test('a salvo opens on the page of a place', async ({ page }) => {
    await page.goto('/places/pyongyang-airport')
    const salvo = page.locator('details.salvo').first()
    await expect(salvo.getByRole('link').first()).toBeHidden()
    await salvo.locator('summary').click()
    await expect(salvo.getByRole('link').first()).toBeVisible()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const path of [
    '/records',
    '/records/tables/missile-tests',
    '/people',
    '/people/kim-jong-un',
    '/places/pyongyang-airport',
    '/data',
    '/data/api',
    '/timeline',
  ])
    test(`${path} is no wider than the screen`, async ({ page }) => {
      await page.goto(path)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })

  test('a list needs no scrolling to the right', async ({ page }) => {
    await page.goto('/people/kim-jong-un')
    for (const name of ['Met whom, how often', 'Events']) {
      const list = page.locator(`section.goes-on[aria-label="${name}"]`)
      expect(await list.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0)
    }
  })

  test('a table that is wider scrolls by keys and shows that it goes on', async ({ page }) => {
    await page.goto('/charts/missile-launches?tab=table')
    const table = page.locator('section.goes-on').first()
    await expect(table).toHaveCSS('background-image', /gradient/)
    await table.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => table.evaluate((each) => each.scrollLeft)).toBeGreaterThan(0)
  })
})

test('nothing scrolls within a page of a list', async ({ page }) => {
  for (const path of ['/sources', '/people/kim-jong-un', '/records/tables/events']) {
    await page.goto(path)
    const within = await page.evaluate(
      () =>
        [...document.querySelectorAll('main *')].filter(
          (each) =>
            each.scrollHeight > each.clientHeight + 1 &&
            ['auto', 'scroll'].includes(getComputedStyle(each).overflowY) &&
            each.clientHeight > 0,
        ).length,
    )
    expect(within, path).toBe(0)
  }
})
