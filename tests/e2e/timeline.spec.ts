import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { expect, test } from './site'

const entries = (page: Page) => page.getByRole('region', { name: 'Entries' })
const links = (page: Page) => entries(page).locator('.entry-link')
const counted = async (page: Page) =>
  Number(
    (
      (await page
        .getByText(/^[\d,]+ (?:of [\d,]+ )?entries$/)
        .first()
        .textContent()) ?? ''
    )
      .split(' ')[0]
      ?.replace(',', ''),
  )
/** The list of all entries is there, not only the page that the server drew. */
const whole = (page: Page) => expect(entries(page).locator('li[aria-setsize]').first()).toBeVisible()

test('a search with a typo finds; its link and its files hold the same list', async ({
  page,
  browser,
  request,
}) => {
  await page.goto('/timeline')
  await whole(page)
  await page.getByRole('searchbox').pressSequentially('hwasogn', { delay: 20 })
  await expect(page.getByText('searched for “hwasong” instead')).toBeVisible()
  await page.locator('summary', { hasText: /^Topic/ }).click()
  const weapons = page.locator('label').filter({ hasText: /^Weapons/ })
  const promised = Number(await weapons.locator('span').last().textContent())
  await weapons.click()
  await expect(page).toHaveURL(/\/timeline\?topics=weapons&q=hwasogn$/)
  await expect.poll(() => counted(page)).toBe(promised)
  await expect(page.locator('mark').first()).toHaveText('Hwasong')
  const ids = await links(page).evaluateAll((all) => all.slice(0, 5).map((each) => each.getAttribute('href')))

  const fresh = await browser.newPage()
  await fresh.goto(page.url())
  expect(await counted(fresh)).toBe(promised)
  expect(
    await links(fresh).evaluateAll((all) => all.slice(0, 5).map((each) => each.getAttribute('href'))),
  ).toEqual(ids)
  await fresh.close()

  const csv = await request.get(
    (await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')) ?? '',
  )
  const rows: { id: string; topic: string }[] = parse(await csv.text(), { columns: true })
  expect(rows).toHaveLength(promised)
  expect(rows.slice(0, 5).map(({ id }) => `/records/${id}`)).toEqual(ids)
  const { etag = '' } = csv.headers()
  const again = await request.get(csv.url(), { headers: { 'If-None-Match': etag } })
  expect(again.status()).toBe(304)

  await page.goBack()
  await expect.poll(() => counted(page)).toBeGreaterThan(promised)
})

/** The position of the entry that has the focus; -1 outside the list. */
const focusedEntry = (page: Page) =>
  page.evaluate(() =>
    Number(document.activeElement?.closest('[data-index]')?.getAttribute('data-index') ?? -1),
  )

/** Walks down from the first entry, by Tab and by the arrow key in turns. */
async function walkDown(page: Page, steps: number): Promise<void> {
  await links(page).first().focus()
  for (let step = 1; step <= steps; step++) {
    await page.keyboard.press(step % 2 === 0 ? 'Tab' : 'ArrowDown')
    await expect.poll(() => focusedEntry(page)).toBe(step)
  }
}

test('the keyboard walks through all entries, of which only a few are drawn', async ({ page }) => {
  await page.goto('/timeline')
  await whole(page)
  const total = await counted(page)
  const focused = () => focusedEntry(page)
  await walkDown(page, 40)
  await expect(page.locator(':focus')).toBeInViewport()
  await page.keyboard.press('End')
  await expect.poll(focused).toBe(total - 1)
  await expect(page.locator(':focus')).toBeInViewport()
  expect(await links(page).count()).toBeLessThan(100)
  await page.keyboard.press('Home')
  await expect.poll(focused).toBe(0)
})

test('the keyboard walks on where the browser is late to tell of scrolling', async ({ page }) => {
  await page.addInitScript(() =>
    addEventListener('scroll', (event) => event.stopImmediatePropagation(), { capture: true }),
  )
  await page.goto('/timeline')
  await whole(page)
  await walkDown(page, 30)
  for (let step = 29; step >= 0; step--) {
    await page.keyboard.press('Shift+Tab')
    await expect.poll(() => focusedEntry(page)).toBe(step)
  }
})

test('a claim says that it is superseded once its voice has a newer number, and not on a day before', async ({
  page,
}) => {
  const killed = page.locator('.entry-link', { hasText: 'NIS said about 600 had been killed' })
  const said = page.locator('li').filter({ has: killed }).getByText('Superseded')
  await page.goto('/timeline?q=killed&claimants=kor-nis')
  await whole(page)
  await expect(said).toBeVisible()
  await page.getByLabel('As known on', { exact: true }).fill('2025-05-01')
  await expect(killed).toBeVisible()
  await expect(said).toHaveCount(0)
})

test('a year is one click away, and an empty list says what was asked', async ({ page }) => {
  await page.goto('/timeline')
  await whole(page)
  await page.getByText('Jump to a year').click()
  await page.getByRole('link', { name: '2017', exact: true }).click()
  await expect(page.getByRole('heading', { name: '2017' })).toBeInViewport()
  await expect(page.locator(':focus')).toBeInViewport()

  await page.goto('/timeline?topics=domestic&ways=both&q=zzzzqqqq')
  await expect(page.getByText('Nothing in the ledger matches this view.')).toBeVisible()
  await page.getByRole('link', { name: 'Remove filter: “zzzzqqqq”' }).click()
  await expect(page).toHaveURL(/\/timeline\?topics=domestic&ways=both$/)
})

test('bad parameters are a notice on the page and a problem to a machine', async ({ page, request }) => {
  const long = 'ü"<'.repeat(400)
  const answer = await page.goto(`/timeline?topics=weather&q=${encodeURIComponent(long)}`)
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('region', { name: 'Ignored' })).toContainText('topics=weather')
  await expect(links(page).first()).toBeVisible()
  for (const path of ['/timeline.csv?topics=weather', `/timeline.json?q=${encodeURIComponent(long)}`]) {
    const refused = await request.get(path)
    expect(refused.status()).toBe(400)
    expect(refused.headers()['content-type']).toContain('application/problem+json')
  }
  expect((await request.get('/timeline.docx')).status()).toBe(404)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the timeline is read page by page, and the form searches and filters', async ({ page }) => {
    await page.goto('/timeline')
    const first = await links(page).first().getAttribute('href')
    await page.getByRole('link', { name: 'Next page' }).click()
    await expect(page).toHaveURL(/page=2/)
    expect(await links(page).first().getAttribute('href')).not.toBe(first)

    await page.goto('/timeline')
    await page.getByRole('searchbox').fill('hwasogn')
    await page.locator('summary', { hasText: /^Topic/ }).click()
    await page
      .locator('label')
      .filter({ hasText: /^Weapons/ })
      .getByRole('checkbox')
      .check()
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(page).toHaveURL(/q=hwasogn/)
    await expect(page.getByText('searched for “hwasong” instead')).toBeVisible()
    await expect(page.locator('mark').first()).toHaveText('Hwasong')
  })
})
