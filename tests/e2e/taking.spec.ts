import { readFileSync } from 'node:fs'
import { alive, chartOn } from './marks'
import { expect, test } from './site'

const VIEW = '/charts/contacts?from=2024'

test.describe('downloads', () => {
  test.use({ tolerated: [/status of 503/] })

  test('a download has a telling name, says when it takes long and when it fails', async ({ page }) => {
    await page.goto(VIEW)
    await alive(chartOn(page, 'contacts'))
    await page.getByText('Download', { exact: true }).click()
    const link = page.getByRole('link', { name: 'CSV', exact: true }).last()
    const saved = page.waitForEvent('download')
    await link.click()
    const download = await saved
    expect(download.suggestedFilename()).toMatch(/^contacts_from-2024_r\d+\.csv$/)
    expect(readFileSync((await download.path()) ?? '', 'utf8')).toMatch(/^id,date,/)

    let release = () => {}
    await page.route('**/charts/contacts.pdf*', async (route) => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      await route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ detail: 'Please ask again in a moment.' }),
      })
    })
    await page.getByRole('link', { name: 'PDF', exact: true }).click()
    await expect(page.getByText('(being made …)')).toBeVisible()
    release()
    await expect(page.getByText('(not made: Please ask again in a moment.)')).toBeVisible()
  })
})

test('a link is copied live and pinned, a citation with its revision', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(VIEW)
  await alive(chartOn(page, 'contacts'))
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await page.getByText('Link', { exact: true }).click()
  await page.getByRole('button', { name: 'Copy live link' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await clipboard()).toMatch(/\/charts\/contacts\?from=2024$/)
  await page.getByRole('button', { name: 'Copy pinned link' }).click()
  await expect.poll(clipboard).toMatch(/\/charts\/contacts\?from=2024&rev=\d+$/)
})

test('an embed is tried with its options before it is taken', async ({ page }) => {
  await page.goto(VIEW)
  await alive(chartOn(page, 'contacts'))
  await expect(page.locator('link[type="application/json+oembed"]')).toHaveAttribute('href', /\/oembed\?url=/)
  await page.getByText('Embed', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark')
  await page.getByRole('combobox', { name: 'Width' }).selectOption('640')
  await page.getByRole('combobox', { name: 'Data' }).selectOption('pinned')
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  const frame = page.locator('iframe')
  await expect(frame).toHaveAttribute('src', /\/embed\/contacts\?from=2024&rev=\d+&theme=dark$/)
  await expect(frame).toHaveAttribute('width', '640')
  await alive(chartOn(frame.contentFrame() as never, 'contacts'))
  await expect(page.locator('code', { hasText: '<iframe' })).toContainText('theme=dark')
})
