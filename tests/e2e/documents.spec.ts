import type { Page } from '@playwright/test'
import { EXTREME_WIDTHS, fits } from './reads'
import { expect, test } from './site'

const ROW = '/records/diplomacy-2026-01-01-ny-2026-address'
const ITEMS = 'i=troops-sent?known=2025-01-13&i=r/diplomacy-2026-01-01-ny-2026-address&i=s/new-year-2026'

const titles = (page: Page) =>
  page.getByRole('list', { name: 'Items of the briefing' }).getByRole('heading', { level: 2 })
const step = (page: Page, name: string) => page.getByRole('link', { name })

test('j and k lead through the statements of a story, and the keys are listed', async ({ page }) => {
  await page.goto('/stories/new-year-2026')
  const statements = page.locator('[data-statement]')
  // Keys are heard as soon as the page has come alive.
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(statements.first()).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('j')
  await expect(statements.nth(1)).toBeFocused()
  await expect(statements.nth(1)).toBeInViewport()
  await page.keyboard.press('k')
  await expect(statements.first()).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toContainText(
    'In a story: to the next statement',
  )
})

test('a briefing is gathered from page to page, kept in the tab, and forgotten on request', async ({
  page,
}) => {
  await page.goto('/charts/troops-sent?known=2025-01-13')
  const add = page.getByRole('link', { name: 'Add to briefing' })
  await expect(async () => {
    await page.evaluate(() => sessionStorage.clear())
    await add.click()
    await expect(page.getByText('Added: 1 of 20 items.')).toBeVisible({ timeout: 2000 })
  }).toPass()
  await add.click()
  await expect(page.getByText('It is in your briefing already.')).toBeVisible()

  await page.goto(ROW)
  await expect(async () => {
    await add.click()
    await expect(page.getByText(/Added: 2 of 20 items\.|in your briefing already/)).toBeVisible({
      timeout: 2000,
    })
  }).toPass()
  await page.getByRole('link', { name: 'Open the briefing' }).click()
  await expect(page).toHaveURL(
    '/briefing?i=troops-sent?known=2025-01-13&i=r/diplomacy-2026-01-01-ny-2026-address',
  )
  await expect(titles(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Forget it' }).click()
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
})

test('items are moved and removed by keys: the address follows, the focus stays, the outcome is announced', async ({
  page,
}) => {
  await page.goto(`/briefing?${ITEMS}`)
  const before = await titles(page).allTextContents()
  await expect(page.getByRole('button', { name: 'Add further items to this one' })).toBeVisible()
  const first = before[0] ?? ''
  const down = step(page, `Move down: ${first}`)
  await down.focus()
  await page.keyboard.press('Enter')
  await expect(titles(page)).toHaveText([before[1] ?? '', first, before[2] ?? ''])
  await expect(down).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: `${first}: now 2 of 3.` })).toBeVisible()
  await page.keyboard.press('Enter')
  // It is the last now: the other button of the same item has the focus.
  await expect(step(page, `Move up: ${first}`)).toBeFocused()
  expect(new URL(page.url()).searchParams.getAll('i').at(-1)).toBe('troops-sent?known=2025-01-13')
  await step(page, `Remove: ${before[1] ?? ''}`).press('Enter')
  await expect(titles(page)).toHaveCount(2)
  await expect(page.locator('[data-item]').first()).toBeFocused()
  // Back undoes each step.
  for (let steps = 0; steps < 3; steps++) await page.goBack()
  await expect(titles(page)).toHaveText(before)
})

test('what moves items stays in its place in the window', async ({ page }) => {
  await page.goto(`/briefing?${ITEMS}`)
  await expect(page.getByRole('button', { name: 'Add further items to this one' })).toBeVisible()
  const [first = '', second = ''] = await titles(page).allTextContents()
  const placeOf = async (name: string) => (await step(page, name).boundingBox())?.y
  const down = `Move down: ${first}`
  const up = `Move up: ${first}`
  await step(page, down).focus()
  const before = (await placeOf(down)) ?? Number.NaN
  for (const [pressed, focused] of [
    [down, down],
    [down, up],
    [up, up],
  ] as const) {
    await step(page, pressed).press('Enter')
    await expect(step(page, focused)).toBeFocused()
    await expect(step(page, focused)).toBeInViewport({ ratio: 1 })
    expect(await placeOf(focused)).toBeCloseTo(before, -1)
  }
  // Of what goes, the next one takes the place.
  const top = async () => (await page.locator('[data-item]').nth(1).boundingBox())?.y ?? Number.NaN
  const place = await top()
  await step(page, `Remove: ${first}`).press('Enter')
  await expect(titles(page)).toHaveCount(2)
  await expect(page.locator('[data-item]').nth(1)).toBeFocused()
  expect(await top()).toBeCloseTo(place, -1)
  await expect(titles(page).first()).toHaveText(second)
})

for (const scripts of [true, false])
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts })

    test('the head of a briefing leads to the field for its title', async ({ page }) => {
      await page.goto(`/briefing?${ITEMS}`)
      const link = page.getByRole('link', { name: 'Change its title, or add a page by its address' })
      await expect(link).toBeInViewport()
      await link.click()
      const field = page.getByLabel('Title of the briefing')
      await expect(field).toBeFocused()
      await expect(field).toBeInViewport({ ratio: 1 })
      await expect(page.getByText('Title of the briefing', { exact: true })).toBeInViewport({ ratio: 1 })
    })
  })

test('titles of a reader are theirs, and the briefing fits a phone', async ({ page }) => {
  await page.goto(`/briefing?${ITEMS}`)
  await page.getByLabel('Title of the briefing').fill('What I found')
  await page.getByLabel(/^Title of item 1:/).fill('Sent by then')
  await page.getByRole('button', { name: 'Update the briefing' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What I found')
  await expect(titles(page).first()).toHaveText('Sent by then')
  await expect(page.getByText('Title given by the compiler of this briefing')).toBeVisible()
  for (const width of EXTREME_WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await fits(page)
  }
})

test('what is added to a briefing of another day says on which day it is shown there', async ({ page }) => {
  const add = page.getByRole('link', { name: 'Add to briefing' })
  const addTo = async (path: string, said: RegExp) => {
    await page.goto(path)
    await expect(async () => {
      await add.click()
      await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible({ timeout: 2000 })
    }).toPass()
  }
  await addTo(`${ROW}?known=2026-02-01`, /Open the briefing/)
  await addTo('/charts/contacts', /There it shows what was known on 1 February 2026: all items share that/)
  // A chart keeps the day of its view.
  await addTo('/charts/troops-sent?known=2025-01-13', /until you close it\. Open/)
})

test('a move keeps what is typed into the fields, and an address that was refused can be mended', async ({
  page,
}) => {
  await page.goto(`/briefing?${ITEMS}`)
  const first = (await titles(page).first().textContent()) ?? ''
  const fields = {
    title: page.getByLabel('Title of the briefing'),
    item: page.getByLabel(`Title of item 1: ${first}`),
    add: page.getByLabel(/^Add a page/),
  }
  await fields.title.fill('Mine')
  await fields.item.fill('Of an item')
  await fields.add.fill('/people/kim-jong-un')
  await step(page, `Move down: ${first}`).press('Enter')
  await expect(page.getByLabel(`Title of item 2: ${first}`)).toHaveValue('Of an item')
  await expect(fields.title).toHaveValue('Mine')
  await page.getByRole('button', { name: 'Update the briefing' }).click()
  await expect(page.getByRole('region', { name: 'Ignored' })).toContainText(
    'is no page that a briefing can hold',
  )
  await expect(fields.add).toHaveValue('/people/kim-jong-un')
})

test('a double click on Remove takes one item away, and leads nowhere', async ({ page }) => {
  await page.goto('/briefing?i=contacts&i=letters&i=venues&i=growth')
  await expect(page.getByRole('button', { name: 'Add further items to this one' })).toBeVisible()
  await step(page, 'Remove: Letters').first().dblclick()
  await expect(titles(page)).toHaveCount(3)
  await expect(page).toHaveURL('/briefing?i=contacts&i=venues&i=growth')
})
