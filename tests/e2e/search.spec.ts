import type { Page } from '@playwright/test'
import { findingsInBothColours } from './findings'
import { expect, test } from './site'

const field = (page: Page) => page.getByRole('banner').locator('input[name=q]')
const options = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option')

/** Presses a key until it has an effect: scripts may still be on their way. */
async function openBy(page: Page, key: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(field(page)).toBeFocused({ timeout: 500 })
  }).toPass()
}

for (const key of ['/', 'Control+k', 'Meta+k'])
  test(`${key} leads to the search, arrows choose, Enter opens`, async ({ page }) => {
    await page.goto('/troops?known=2025-12-31')
    await openBy(page, key)
    await page.keyboard.type('최선희')
    await expect(options(page).first()).toHaveText(/Choe Son Hui/)
    await expect(page.getByRole('status').filter({ hasText: 'results' })).toHaveCount(1)
    await page.keyboard.press('ArrowDown')
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
    const id = await options(page).first().getAttribute('id')
    await expect(field(page)).toHaveAttribute('aria-activedescendant', id ?? '')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/people/choe-son-hui?known=2025-12-31')
  })

test('where nothing has all words the list says so, as the page of the search does', async ({ page }) => {
  await page.goto('/')
  await openBy(page, '/')
  await page.keyboard.type('kim zzqqzz')
  const said = 'Nothing has all the words of “kim zzqqzz”. These have some of them.'
  await expect(page.getByText(said).filter({ visible: true }).last()).toBeInViewport()
  await expect(page.getByRole('status').filter({ hasText: said })).toHaveCount(1)
})

test('Enter without a choice leads to the page of the search', async ({ page }) => {
  await page.goto('/')
  await openBy(page, '/')
  await page.keyboard.type('treaty')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=treaty')
  await expect(page.getByRole('heading', { name: /^Events/ })).toBeVisible()
})

test('Escape closes the list, then leaves the field; typing elsewhere opens nothing', async ({ page }) => {
  await page.goto('/timeline')
  await openBy(page, '/')
  await page.keyboard.type('Kursk')
  await expect(options(page).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(options(page)).toHaveCount(0)
  await expect(field(page)).toHaveValue('Kursk')
  await page.keyboard.press('Escape')
  await expect(field(page)).not.toBeFocused()

  const own = page.getByRole('main').getByRole('searchbox').first()
  await own.focus()
  await page.keyboard.type('a/b')
  await expect(own).toHaveValue('a/b')
})

test.describe('without an answer', () => {
  test.use({ tolerated: [/ERR_FAILED/] })

  test('a search that cannot be fetched says so, and Enter still searches', async ({ page }) => {
    await page.route('**/rows/search/**', (route) => route.abort())
    await page.goto('/')
    await openBy(page, '/')
    await page.keyboard.type('oil')
    await expect(page.getByText(/The search could not be fetched/).first()).toBeAttached()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/search?q=oil')
  })
})

test('the menu closes by Escape, which leaves the focus on it, and by a press outside', async ({ page }) => {
  await page.goto('/troops')
  const menu = page.getByRole('banner').locator('details')
  const label = menu.locator('summary')
  await expect(async () => {
    await label.click()
    await expect(menu).toHaveAttribute('open', '')
    await page.keyboard.press('Escape')
    await expect(menu).not.toHaveAttribute('open', { timeout: 500 })
  }).toPass()
  await expect(label).toBeFocused()
  await label.click()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(menu).not.toHaveAttribute('open')
})

test('axe finds nothing with the list and the menu open, nor on the page of the search', async ({ page }) => {
  await page.goto('/search?q=Kursk')
  expect(await findingsInBothColours(page)).toEqual([])
  await openBy(page, 'Control+k')
  await page.keyboard.type(' oblast')
  await expect(options(page).first()).toBeVisible()
  expect(await findingsInBothColours(page)).toEqual([])
  await page.getByRole('banner').locator('summary').click()
  expect(await findingsInBothColours(page)).toEqual([])
})
