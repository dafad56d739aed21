import { fingers } from './fingers'
import { alive, chartOn, drawingOf, expectTold, marksOf, placeOf, recordsDrawn } from './marks'
import { expect, test } from './site'

test('a first tap says what a mark is, a second opens its evidence, which fits the window', async ({
  page,
}) => {
  await page.goto('/troops')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  const mark = marksOf(chart).last()
  const { x, y } = await placeOf(mark)
  await page.touchscreen.tap(x, y)
  await expectTold(chart, mark)
  await expect(chart.getByText('Tap again for its evidence.')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.touchscreen.tap(x, y)
  const panel = page.getByRole('dialog', { name: 'Evidence' })
  await expect(panel).toContainText('troops-')
  const box = await panel.boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
  await panel.getByRole('button', { name: 'Close' }).tap()
  await expect(panel).toHaveCount(0)
})

test('a tap on another mark tells of that one, and a tap beside the chart ends it', async ({ page }) => {
  await page.goto('/charts/deployment-waves')
  const chart = chartOn(page, 'deployment-waves')
  await alive(chart)
  const hint = chart.getByText(/^Tap again for its/)
  for (const mark of [marksOf(chart).first(), marksOf(chart).last()]) {
    const { x, y } = await placeOf(mark)
    await page.touchscreen.tap(x, y)
    await expectTold(chart, mark)
    await expect(hint).toHaveCount(1)
  }
  await page.getByRole('heading', { level: 1 }).tap()
  await expect(hint).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

for (const id of ['troop-places', 'launch-sites'])
  test(`two fingers that part zoom into ${id}, and one still selects`, async ({ page }) => {
    await page.goto(`/charts/${id}`)
    const chart = chartOn(page, id)
    await alive(chart)
    const width = () => {
      const [low = 0, high = 0] = (new URL(page.url()).searchParams.get('lon') ?? '').split('..').map(Number)
      return high - low
    }
    await drawingOf(chart).hover()
    await expect(async () => {
      await fingers(
        page,
        drawingOf(chart),
        [
          [0.2, 0.4],
          [0.05, 0.4],
        ],
        [
          [0.3, 0.5],
          [0.45, 0.5],
        ],
      )
      await expect(page).toHaveURL(/lon=/, { timeout: 1000 })
    }).toPass()
    const nearer = width()
    expect(nearer).toBeGreaterThan(0)
    await fingers(page, drawingOf(chart), [
      [0.2, 0.4],
      [0.6, 0.8],
    ])
    await expect.poll(width).not.toBe(nearer)
  })

test('a finger drawn along the time axis sets the range of the page', async ({ page }) => {
  await page.goto('/')
  const chart = chartOn(page, 'alliance-pulse')
  await alive(chart)
  await fingers(page, drawingOf(chart), [
    [0.4, 0.5],
    [0.8, 0.52],
  ])
  await expect(page).toHaveURL(/\/\?from=\d{4}.*&to=\d{4}/)
})

test.describe('on lanes', () => {
  // Chromium says so when a finger that scrolls is also followed; nothing is wrong with either.
  test.use({ tolerated: [/Ignored attempt to cancel a touchmove event/] })

  test('a finger that moves up scrolls the page and leaves the view alone', async ({ page }) => {
    await page.goto('/charts/contacts')
    const chart = chartOn(page, 'contacts')
    await alive(chart)
    await drawingOf(chart).evaluate((svg) => svg.scrollIntoView({ block: 'center', behavior: 'instant' }))
    const before = await page.evaluate(() => scrollY)
    await fingers(page, drawingOf(chart), [
      [0.6, 0.7],
      [0.6, 0.2],
    ])
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before)
    await expect(page).toHaveURL(/\/charts\/contacts$/)
  })

  test('two fingers that part zoom in time', async ({ page }) => {
    await page.goto('/charts/contacts')
    const chart = chartOn(page, 'contacts')
    await alive(chart)
    const before = (await recordsDrawn(chart)).length
    await expect(async () => {
      await fingers(
        page,
        drawingOf(chart),
        [
          [0.45, 0.5],
          [0.2, 0.5],
        ],
        [
          [0.55, 0.5],
          [0.9, 0.5],
        ],
      )
      await expect(page).toHaveURL(/from=.*to=/, { timeout: 1000 })
    }).toPass()
    expect((await recordsDrawn(chart)).length).toBeLessThan(before)
  })

  test('two taps in a row open a mark and zoom nothing', async ({ page }) => {
    await page.goto('/charts/contacts')
    const chart = chartOn(page, 'contacts')
    await alive(chart)
    const { x, y } = await placeOf(marksOf(chart).last())
    await page.touchscreen.tap(x, y)
    await page.touchscreen.tap(x, y)
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page).not.toHaveURL(/from=/)
  })
})
