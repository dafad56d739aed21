import { lastDay, table } from './data'
import { alive, chartOn, recordsDrawn } from './marks'
import { expect, test } from './site'

for (const day of ['2024-10-30', '2025-01-13', '2026-02-12'])
  test(`/troops as known on ${day} draws exactly the claims asserted by that day`, async ({ page }) => {
    const claims = table('estimates').filter(({ indicator }) => indicator === 'troops.deployed.cumulative')
    const expected = claims
      .filter(({ asserted = '' }) => lastDay(asserted) <= day)
      .map(({ id }) => id)
      .sort()
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(claims.length)

    await page.goto('/troops')
    const chart = chartOn(page, 'troops-sent')
    await alive(chart)
    expect(await recordsDrawn(chart)).toEqual(claims.map(({ id }) => id).sort())

    await page.getByLabel('As known on').fill(day)
    await expect(page).toHaveURL(`/troops?known=${day}`)
    await expect.poll(() => recordsDrawn(chart)).toEqual(expected)
    await expect(chart.getByText(/not yet known on/)).toBeVisible()

    await page.reload()
    await expect.poll(() => recordsDrawn(chart)).toEqual(expected)
  })

test('the slider over days shows while it moves and writes one step where it stops', async ({ page }) => {
  await page.goto('/troops?known=2025-01-13')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  const slider = page.getByRole('slider', { name: 'As known by' })
  await expect(page.locator('.known-words')).toContainText(/13 January 2025: \S+ rows not yet known/)

  await slider.press('ArrowLeft')
  await expect(page).toHaveURL(/known=20(?:24|25-01-(?:0\d|1[0-2]))/)
  const day = new URL(page.url()).searchParams.get('known') ?? ''
  const expected = table('estimates')
    .filter(({ indicator }) => indicator === 'troops.deployed.cumulative')
    .filter(({ asserted = '' }) => lastDay(asserted) <= day)
    .map(({ id }) => id)
    .sort()
  await expect.poll(() => recordsDrawn(chart)).toEqual(expected)

  await slider.press('End')
  await expect(page).toHaveURL('/troops')
  await page.goBack()
  await expect(page).toHaveURL('/troops?known=2025-01-13')
})

test('playing goes on from day to day, and pausing writes the day', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.goto('/troops')
  await alive(chartOn(page, 'troops-sent'))
  const slider = page.getByRole('slider', { name: 'As known by' })
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(slider).toHaveValue('0')
  await expect(slider).not.toHaveValue('0')
  await expect(page).toHaveURL('/troops')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page).toHaveURL(/\?known=\d{4}-\d\d-\d\d$/)
})

test('playing goes on a step at a time for who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/troops')
  await alive(chartOn(page, 'troops-sent'))
  await page.getByRole('button', { name: 'Next day' }).click()
  await expect(page).toHaveURL(/\?known=/)
  const [first] = page.url().split('?known=').slice(1)
  await page.getByRole('button', { name: 'Next day' }).click()
  await expect(page).not.toHaveURL(`/troops?known=${first}`)
})
