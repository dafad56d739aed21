import { alive, chartOn, drag, drawingOf, marksOf, pictureOf } from './marks'
import { expect, test } from './site'

test('a rectangle on a map stands in the address, and shows the same to whoever opens it', async ({
  page,
  browser,
}) => {
  await page.goto('/charts/launch-sites')
  const chart = chartOn(page, 'launch-sites')
  await alive(chart)
  const before = await marksOf(chart).count()
  await drag(page, drawingOf(chart), [0.03, 0.3], [0.3, 0.75])
  await expect(page).toHaveURL(/lon=[\d.]+\.\.[\d.]+&lat=[\d.]+\.\.[\d.]+/)
  await expect.poll(() => marksOf(chart).count()).not.toBe(before)
  const picture = await pictureOf(chart)

  const fresh = await browser.newPage()
  await fresh.goto(page.url())
  const again = chartOn(fresh, 'launch-sites')
  await alive(again)
  expect(await pictureOf(again)).toBe(picture)
  await fresh.close()

  await chart.getByRole('link', { name: 'Show all' }).click()
  await expect(page).toHaveURL(/\/charts\/launch-sites$/)
  await chart.getByRole('button', { name: 'Zoom out' }).click()
  await expect(page).toHaveURL(/lon=/)
})

test('the keyboard leads from disc to disc, and into the rows behind one', async ({ page }) => {
  await page.goto('/charts/venues')
  const chart = chartOn(page, 'venues')
  await alive(chart)
  await marksOf(chart).first().focus()
  const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  for (let step = 0; step < 20 && !(await name()).startsWith('Moscow'); step++)
    await page.keyboard.press('ArrowRight')
  const count = Number(/: (\d+) contacts/.exec(await name())?.[1])
  expect(count).toBeGreaterThan(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(count)
  await page.keyboard.press('Escape')
  await page.keyboard.press('+')
  await expect(page).toHaveURL(/lon=-?[\d.]+\.\./)
})
