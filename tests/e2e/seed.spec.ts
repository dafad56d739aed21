import { expect, test } from './site'

test('the overview leads to the address by its landmarks, and to the two-way street', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /^All \d+ landmarks on the timeline$/ }).click()
  await expect(page).toHaveURL('/timeline?landmark=yes')
  const search = page.getByRole('searchbox')
  await search.fill('Kim opens 2026 praising troops')
  await expect(page.getByRole('link', { name: /Kim opens 2026 praising troops/ }).first()).toBeVisible()
  await page.goto('/')
  await page.getByRole('link', { name: 'What goes to Russia, what comes back?' }).click()
  await expect(page).toHaveURL('/charts/two-way-street')
})
