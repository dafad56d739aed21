import { PAGES } from '../addresses'
import { findings } from './findings'
import { alive, chartOn, marksOf, settled } from './marks'
import { reads } from './reads'
import { expect, test } from './site'

/** A record of each table that is not among the pages, and tables of the sorts of columns that there are. */
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

for (const path of PAGES)
  test(`${path} reads, and axe finds nothing in either colours`, async ({ page }) => {
    await reads(page, path)
    expect(await findings(page)).toEqual([])
  })

for (const path of [
  ...RECORDS,
  '/nowhere',
  '/troops?known=someday',
  '/troops?focus=troops-2024-10-23-kor-nis-deployed-total',
])
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(path)
    await settled(page)
    expect(await findings(page)).toEqual([])
  })

test('axe finds nothing on the rows behind a mark, and on the evidence of one of them', async ({ page }) => {
  await page.goto('/charts/missile-launches?from=2017&to=2017&bin=year')
  const chart = chartOn(page, 'missile-launches')
  await alive(chart)
  await marksOf(chart).first().click()
  const row = page.getByRole('dialog').getByRole('listitem').first().getByRole('link')
  await expect(row).toBeVisible()
  expect(await findings(page)).toEqual([])
  await row.click()
  const evidence = page.getByRole('dialog', { name: 'Evidence' })
  await expect(evidence).toBeVisible()
  await expect(evidence).not.toContainText('Fetching')
  expect(await findings(page)).toEqual([])
})

test('axe finds nothing on the list of keys', async ({ page }) => {
  await page.goto('/troops')
  await alive(chartOn(page, 'troops-sent'))
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  expect(await findings(page)).toEqual([])
})
