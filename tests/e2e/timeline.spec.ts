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
/** The number of lines: launches of one salvo share one. */
const lineCount = async (page: Page) =>
  Number((await entries(page).locator('li[aria-setsize]').first().getAttribute('aria-setsize')) ?? '')
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
  const total = await lineCount(page)
  expect(total).toBeLessThan(await counted(page))
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

const SALVOS = '/timeline?tables=missile-tests&from=2024&to=2024'

test('a salvo is one line, which arrows open, walk through and close', async ({ page }) => {
  await page.goto(SALVOS)
  await whole(page)
  const salvo = entries(page).locator('li[aria-setsize] details').first()
  const launches = salvo.locator('.entry-link')
  await expect(launches.first()).toBeHidden()
  await salvo.locator('summary').focus()
  await page.keyboard.press('ArrowRight')
  await expect(launches.first()).toBeVisible()
  for (let at = 0; at < (await launches.count()); at++) {
    await page.keyboard.press('ArrowDown')
    await expect(launches.nth(at)).toBeFocused()
  }
  await page.keyboard.press('ArrowLeft')
  await expect(salvo.locator('summary')).toBeFocused()
  await expect(launches.first()).toBeHidden()
  const line = await focusedEntry(page)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focusedEntry(page)).toBe(line + 1)
})

test('an open salvo moves the lines below it, and is open still when its line is drawn again', async ({
  page,
}) => {
  await page.goto(SALVOS)
  await whole(page)
  const salvo = entries(page)
    .locator('li[aria-setsize]')
    .filter({ has: page.locator('details') })
    .first()
  const index = await salvo.getAttribute('data-index')
  await salvo.locator('summary').click()
  await expect(salvo.locator('.entry-link').first()).toBeVisible()
  const below = entries(page).locator(`[data-index="${Number(index) + 1}"]`)
  await expect
    .poll(
      async () =>
        ((await below.boundingBox())?.y ?? 0) >=
        ((await salvo.locator('.entry-link').last().boundingBox())?.y ?? 0),
    )
    .toBe(true)

  await page.goto('/timeline?tables=missile-tests')
  await whole(page)
  const first = entries(page)
    .locator('li[aria-setsize]')
    .filter({ has: page.locator('details') })
    .first()
  const line = entries(page).locator(`[data-index="${await first.getAttribute('data-index')}"]`)
  await line.locator('summary').click()
  await expect(line.locator('.entry-link').first()).toBeVisible()
  await page.keyboard.press('End')
  await expect(line).toHaveCount(0)
  await page.keyboard.press('Home')
  await expect(line.locator('.entry-link').first()).toBeVisible()
})

test('an entry that the address names is in sight, in its open salvo, with and without script', async ({
  page,
  browser,
}) => {
  const address = '/timeline?tables=missile-tests&focus=2024-05-29-07'
  await page.goto(address)
  await whole(page)
  const named = entries(page).locator('a[href="/records/2024-05-29-07"]')
  await expect(named).toBeFocused()
  await expect(named).toBeInViewport()
  await page.goto('/records/2024-05-29-07')
  await page.getByRole('link', { name: 'On the timeline' }).click()
  await expect(page).toHaveURL(/\/timeline\?focus=2024-05-29-07$/)
  await expect(named).toBeFocused()

  const plain = await browser.newPage({ javaScriptEnabled: false })
  await plain.goto(address)
  await expect(plain.locator('a[href="/records/2024-05-29-07"][aria-current]')).toBeVisible()
  await plain.goto('/timeline?topics=economy&focus=2024-05-29-07')
  await expect(plain.getByText('(2024-05-29-07) is not among these entries')).toBeVisible()
  await plain.close()
})

test('launches that a search leaves of a salvo are seen at once', async ({ page }) => {
  await page.goto('/timeline?tables=missile-tests&places=kaechon&from=2022-11-02&to=2022-11-02')
  await whole(page)
  expect(await counted(page)).toBe(2)
  await expect(page.getByText('2 of its 3 launches are listed here')).toBeVisible()
  await expect(links(page)).toHaveCount(2)
  await expect(links(page).first()).toBeVisible()
})

test('on paper the list has every launch, and salvos are open', async ({ page }) => {
  await page.goto(SALVOS)
  await whole(page)
  const total = await counted(page)
  const file = (await page.pdf()).toString('latin1')
  const records = new Set([...file.matchAll(/\/URI \([^)]*\/records\/([^)?]+)/g)].map(([, id]) => id))
  expect(records.size).toBe(total)
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
    await page.goto(SALVOS)
    const salvo = entries(page).locator('details').first()
    await expect(salvo.locator('.entry-link').first()).toBeHidden()
    await salvo.locator('summary').click()
    await expect(salvo.locator('.entry-link').first()).toBeVisible()

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
