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

for (const id of ['troop-places', 'launch-sites', 'venues'])
  test(`${id} zooms in to places with rows until it is as near as it goes, and out again`, async ({
    page,
  }) => {
    await page.goto(`/charts/${id}`)
    const chart = chartOn(page, id)
    await alive(chart)
    const end = chart.getByRole('status').filter({ hasText: 'Zoomed in as far as possible' })
    const nearer = chart.getByRole('button', { name: 'Zoom in' })
    let steps = 0
    for (; steps < 20 && (await end.count()) === 0; steps++) {
      const before = page.url()
      await nearer.click()
      await expect.poll(async () => page.url() !== before || (await end.count()) > 0).toBe(true)
      expect(await marksOf(chart).count()).toBeGreaterThan(0)
    }
    expect(steps).toBeGreaterThan(4)
    await expect(end).toBeVisible()
    await chart.getByRole('button', { name: 'Zoom out' }).click()
    await expect(end).toHaveCount(0)
  })

test('the keyboard zooms around the disc that has the focus', async ({ page }) => {
  await page.goto('/charts/troop-places')
  const chart = chartOn(page, 'troop-places')
  await alive(chart)
  const disc = marksOf(chart).last()
  const label = (await disc.getAttribute('aria-label')) ?? ''
  await disc.focus()
  const key = await disc.getAttribute('data-key')
  await page.keyboard.press('+')
  await expect(page).toHaveURL(/lon=/)
  await page.keyboard.press('+')
  await expect(marksOf(chart).and(page.locator(`[data-key="${key}"]`))).toBeFocused()
  expect(label).not.toMatch(/^Kursk/)
  const [low = 0] = (new URL(page.url()).searchParams.get('lon') ?? '').split('..').map(Number)
  expect(low).toBeGreaterThan(60)
})

test('control with the wheel zooms a map, in one step of the history', async ({ page }) => {
  await page.goto('/charts/launch-sites')
  const chart = chartOn(page, 'launch-sites')
  await alive(chart)
  await drawingOf(chart).hover({ position: { x: 80, y: 150 } })
  await page.keyboard.down('Control')
  await expect(async () => {
    await page.mouse.wheel(0, -60)
    await expect(page).toHaveURL(/lon=/, { timeout: 1000 })
  }).toPass()
  await page.keyboard.up('Control')
  await page.goBack()
  await expect(page).toHaveURL(/\/charts\/launch-sites$/)
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
