import { expect, test } from './site'

test('an example of the interface is run on its page', async ({ page }) => {
  await page.goto('/data/api')
  await page.getByRole('button', { name: 'Run' }).nth(1).click()
  await expect(page.locator('pre[role=status]')).toContainText('200')
})
