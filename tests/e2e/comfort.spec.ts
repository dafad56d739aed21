import { alive, chartOn } from './marks'
import { expect, test } from './site'

test('a head of a table leads to the table in its order, which the address keeps', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/charts/troops-sent?tab=table')
  const head = page.getByRole('columnheader', { name: 'Said' })
  const days = () => page.getByRole('main').locator('tbody tr').allTextContents()
  await head.getByRole('link').click()
  await expect(page).toHaveURL('/charts/troops-sent?sort=asserted&tab=table')
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  const up = await days()
  await head.getByRole('link').press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  const down = await days()
  expect(down).not.toEqual(up)
  await page.reload()
  expect(await days()).toEqual(down)

  await page.getByRole('button', { name: 'Copy table' }).click()
  await expect(page.getByText(`Copied ${down.length} rows.`)).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')).toHaveLength(down.length + 1)
})

test('the question mark lists the keys, and Escape closes the list', async ({ page }) => {
  await page.goto('/troops')
  await alive(chartOn(page, 'troops-sent'))
  const keys = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(keys).toBeHidden()
  await page.keyboard.press('?')
  await expect(keys).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await page.getByRole('button', { name: /^Keyboard/ }).click()
  await expect(keys).toBeVisible()
})

test('chosen colours are there from the first byte, and go along', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/troops')
  await page.locator('header summary').click()
  await page.getByRole('link', { name: 'Dark', exact: true }).click()
  await expect(page).toHaveURL('/troops?theme=dark')
  const answer = await page.reload()
  expect(await answer?.text()).toMatch(/<html[^>]* data-theme="dark"/)
  await page.getByRole('link', { name: 'Weapons', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
