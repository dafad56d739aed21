import type { Locator } from '@playwright/test'
import { expect, test } from './site'

const CLAIM = 'troops-2025-09-02-kor-nis-killed-total'

test('a record names who contradicts it and by how much, and leads into the chart that shows it', async ({
  page,
}) => {
  await page.goto(`/records/${CLAIM}?rev=1`)
  const against = page.getByRole('region', { name: /^Contradicting it/ })
  await expect(against.getByRole('row').nth(1)).toContainText(/ (higher|lower)/)
  await page.getByRole('link', { name: /losses in the war/ }).click()
  await expect(page).toHaveURL(new RegExp(`/charts/troops-lost\\?rev=1&focus=${CLAIM}$`))
  await expect(page.getByRole('dialog', { name: 'Evidence' })).toContainText(CLAIM)
})

for (const [name, close] of [
  ['its button', (dialog: Locator) => dialog.getByRole('button', { name: 'Close' }).click()],
  ['Escape', (dialog: Locator) => dialog.page().keyboard.press('Escape')],
] as const)
  test(`evidence that the address opens, closed by ${name}, gives the focus to the page`, async ({
    page,
  }) => {
    await page.goto(`/charts/troops-lost?rev=1&focus=${CLAIM}`)
    const dialog = page.getByRole('dialog', { name: 'Evidence' })
    await expect(dialog).toContainText(CLAIM)
    await close(dialog)
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('main')).toBeFocused()
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('sources can be sorted, narrowed and searched by links and a form', async ({ page }) => {
    await page.goto('/sources?rev=1')
    const head = (name: string) => page.getByRole('columnheader', { name })
    await expect(head('Rows')).toHaveAttribute('aria-sort', 'descending')
    await head('Published').getByRole('link').click()
    await expect(page).toHaveURL(/\/sources\?rev=1&sort=newest$/)
    await head('Published').getByRole('link').click()
    await expect(page).toHaveURL(/\/sources\?rev=1&sort=oldest$/)
    await expect(head('Published')).toHaveAttribute('aria-sort', 'ascending')

    const government = page.getByRole('navigation', { name: 'Kind' }).getByRole('listitem').filter({
      hasText: 'Government',
    })
    const count = Number((await government.textContent())?.replace(/\D/g, ''))
    await government.getByRole('link').click()
    await expect(page).toHaveURL(/\/sources\?rev=1&kinds=government&sort=oldest$/)
    await expect(page.locator('tbody tr')).toHaveCount(count)

    await page.getByRole('searchbox').fill('no such title anywhere')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.locator('tbody tr')).toHaveCount(0)
    await page.getByRole('link', { name: 'Show all' }).click()
    await expect(page).toHaveURL(/\/sources\?rev=1&sort=oldest$/)
  })

  test('a person gathers their events, and each says how thinly it is sourced', async ({ page }) => {
    await page.goto('/people?known=2025-06-30')
    await page.getByRole('link', { name: 'Kim Jong Un' }).click()
    await expect(page).toHaveURL(/\/people\/kim-jong-un\?known=2025-06-30$/)
    await expect(page.locator('tbody tr').first()).toContainText('2025')
    await expect(page.locator('tbody').getByText('one source').first()).toBeVisible()
    await page.getByRole('link', { name: 'Contacts of North Korea by level' }).click()
    await expect(page).toHaveURL(/\/charts\/contacts\?known=2025-06-30&people=kim-jong-un$/)
  })
})
