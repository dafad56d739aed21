import { alive, chartOn, openFilter, pictureOf } from './marks'
import { expect, test } from './site'

const PAIR = 'a=counterpart/RUS&b=counterpart/USA'

test('a comparison narrowed and sent to another browser shows the same', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(`/compare?${PAIR}`)
  const chart = chartOn(page, 'compare')
  await alive(chart)
  const before = await pictureOf(chart)
  await openFilter(page)
  await page.getByLabel('As known on', { exact: true }).fill('2025-01-13')
  await expect(page).toHaveURL(new RegExp(`/compare\\?${PAIR}&known=2025-01-13$`))
  await expect.poll(() => pictureOf(chart)).not.toBe(before)
  const picture = await pictureOf(chart)

  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    viewport: { width: 1280, height: 800 },
  })
  const other = await context.newPage()
  await other.goto(page.url())
  await alive(chartOn(other, 'compare'))
  expect(await pictureOf(chartOn(other, 'compare'))).toBe(picture)
  await context.close()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('forms choose what to compare, and keep the clocks', async ({ page }) => {
    await page.goto('/compare?known=2025-01-13')
    const form = page.getByRole('form', { name: 'Claimed numbers' })
    await form.getByLabel('Above').selectOption('munitions.containers.cumulative')
    await form.getByLabel('Below').selectOption('munitions.shells.cumulative')
    await form.getByRole('button', { name: 'Compare' }).click()
    await expect(page).toHaveURL(/known=2025-01-13&a=munitions\.containers\.cumulative&b=munitions\.shells/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('compared with')
    await page.goto('/compare?a=kind/visit&b=kind/visit')
    await expect(page.getByRole('region', { name: 'Ignored' })).toContainText('is the same as a')
  })
})
