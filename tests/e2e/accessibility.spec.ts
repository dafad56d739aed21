import type { Page } from '@playwright/test'
import { DASHBOARDS, PAGES } from '../addresses'
import { beforeScripts, expectSame, heights } from './before-scripts'
import { findings, findingsInBothColours } from './findings'
import { alive, chartOn, framed, marksOf, settled } from './marks'
import { EXTREME_WIDTHS, fits, reads } from './reads'
import { expect, test } from './site'

/**
 * A record of each table that is not among the pages, and tables of the sorts of columns that there are. They have the
 * colours of the records and tables that are.
 */
const RECORDS = [
  '/records/weapons-2009-04-05-unha-2-launched',
  '/records/cruise-2021-09-11-01',
  '/records/domestic-crop-production-2021-rda',
  '/records/hwasal-2',
  '/records/gbr-di',
  '/records/tables/cruise-launches',
  '/records/tables/missiles',
  '/records/tables/people',
  '/records/tables/places',
]

for (const path of [...PAGES, '/charts/contacts?from=2024&focus=diplomacy-2024-01-15-choe-moscow'])
  test(`${path} reads, keeps its heights when it comes alive, and axe finds nothing in either colours`, async ({
    page,
  }) => {
    const { answer, start } = await beforeScripts(page, path)
    const before = await heights(page)
    start()
    await reads(page, path, answer)
    expectSame(await heights(page), before)
    expect(await findingsInBothColours(page)).toEqual([])
    await walksInto(page, path)
    await fitsExtremes(page)
  })

/** Focuses a mark of every chart of a dashboard. */
async function walksInto(page: Page, path: string): Promise<void> {
  const charts: readonly string[] =
    Object.entries(DASHBOARDS).find(([dashboard]) => dashboard === path)?.[1] ?? []
  for (const id of charts) {
    await marksOf(chartOn(page, id)).first().focus()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBeTruthy()
  }
}

async function fitsExtremes(page: Page): Promise<void> {
  for (const width of EXTREME_WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await framed(page)
    await fits(page)
  }
}

for (const path of RECORDS)
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(path)
    await settled(page)
    expect(await findings(page)).toEqual([])
  })

for (const path of [
  '/nowhere',
  '/troops?known=someday',
  '/troops?focus=troops-2024-10-23-kor-nis-deployed-total',
])
  test(`axe finds nothing on ${path} in either colours`, async ({ page }) => {
    await page.goto(path)
    await settled(page)
    expect(await findingsInBothColours(page)).toEqual([])
  })

test('axe finds nothing on the rows behind a mark, and on the evidence of one of them', async ({ page }) => {
  await page.goto('/charts/missile-launches?from=2017&to=2017&bin=year')
  const chart = chartOn(page, 'missile-launches')
  await alive(chart)
  await marksOf(chart).first().click()
  const row = page.getByRole('dialog').getByRole('listitem').first().getByRole('link')
  await expect(row).toBeVisible()
  expect(await findingsInBothColours(page)).toEqual([])
  await row.click()
  const evidence = page.getByRole('dialog', { name: 'Evidence' })
  await expect(evidence).toBeVisible()
  await expect(evidence).not.toContainText('Loading')
  expect(await findingsInBothColours(page)).toEqual([])
})

test('axe finds nothing on the list of keys', async ({ page }) => {
  await page.goto('/troops')
  await alive(chartOn(page, 'troops-sent'))
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  expect(await findingsInBothColours(page)).toEqual([])
})
