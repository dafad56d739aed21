import { lastDay, table } from '../data'
import { alive, chartOn, openFilter, recordsDrawn } from './marks'
import { expect, test } from './site'

test('/troops as known on a day draws exactly the claims asserted by that day', async ({ page }) => {
  const claims = table('estimates').filter(({ indicator }) => indicator === 'troops.deployed.cumulative')
  await page.goto('/troops')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  expect(await recordsDrawn(chart)).toEqual(claims.map(({ id }) => id).sort())

  for (const day of ['2024-10-30', '2025-01-13', '2026-02-12']) {
    const expected = claims
      .filter(({ asserted = '' }) => lastDay(asserted) <= day)
      .map(({ id }) => id)
      .sort()
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(claims.length)
    await openFilter(page)
    await page.getByLabel('As known on', { exact: true }).fill(day)
    await expect(page).toHaveURL(`/troops?known=${day}`)
    await expect.poll(() => recordsDrawn(chart)).toEqual(expected)
    await expect(chart.getByText(/not yet known on/)).toBeVisible()
  }

  const last = await recordsDrawn(chart)
  await page.reload()
  await expect.poll(() => recordsDrawn(chart)).toEqual(last)
})

test('the slider over days shows while it moves and writes one step where it stops', async ({ page }) => {
  await page.goto('/troops?known=2025-01-13')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  const slider = page.getByRole('slider', { name: 'As known by' })
  await expect(page.getByRole('group', { name: 'As known over time' })).toContainText(
    /13 January 2025: \S+ later entries on this page hidden/,
  )

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
  // Each day is there for a moment only, so the page itself takes them down.
  await slider.evaluate((input: HTMLInputElement) => {
    const days: number[] = []
    Object.assign(globalThis, { days })
    const look = () => {
      if (days.at(-1) !== input.valueAsNumber) days.push(input.valueAsNumber)
      requestAnimationFrame(look)
    }
    look()
  })
  await page.getByRole('button', { name: 'Play' }).click()
  const days = () => page.evaluate(() => (globalThis as unknown as { days: number[] }).days)
  await expect.poll(async () => (await days()).length).toBeGreaterThan(3)
  const [last = 0, ...played] = await days()
  expect(played[0]).toBeLessThan(last / 4)
  expect(played).toEqual([...played].sort((one, other) => one - other))
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

const DAY = '2025-01-13'

test('the slider of the overview stops where a figure changes', async ({ page }) => {
  const killed = table('estimates').filter(({ indicator }) => indicator === 'troops.killed.cumulative')
  const days = killed.map(({ asserted = '' }) => lastDay(asserted)).sort()
  const events = new Set(table('events').map(({ date = '', reported }) => lastDay(reported || date)))
  const day = days.find((each) => !events.has(each))
  expect(day).toBeDefined()
  const next = new Date(Date.parse(day ?? '') + 86_400_000).toISOString().slice(0, 10)
  await page.goto(`/?known=${next}`)
  const slider = page.getByRole('slider', { name: 'As known by' })
  // The place of a day between two steps is that of the step before it.
  await slider.press('ArrowRight')
  await slider.press('ArrowLeft')
  await expect(page).toHaveURL(new RegExp(`known=(?:${day}|${next})$`))
})

for (const path of ['/charts/troops-sent', '/compare?a=counterpart/RUS&b=counterpart/USA'])
  test(`the slider stands on ${path} too`, async ({ page }) => {
    await page.goto(path)
    const slider = page.getByRole('slider', { name: 'As known by' })
    await slider.press('Home')
    await expect(page).toHaveURL(/[?&]known=\d{4}-\d\d-\d\d$/)
    await expect(page.getByRole('group', { name: 'As known over time' })).toContainText('hidden')
    await slider.press('End')
    await expect(page).toHaveURL(path)
  })

test('the two-way street on the overview follows the view, in words and as a picture', async ({ page }) => {
  await page.goto('/')
  const lead = page.getByRole('region', { name: 'What goes to Russia, what comes back' })
  const said = lead.locator('p').first()
  await expect(said).toContainText('What went to Russia')
  const before = await said.textContent()
  await openFilter(page)
  await page.getByLabel('As known on', { exact: true }).fill('2024-06-30')
  await expect(said).not.toHaveText(before ?? '')
  await expect(said).toContainText('2024')
  await expect(lead.getByRole('link').first()).toHaveAttribute(
    'href',
    '/charts/two-way-street?known=2024-06-30',
  )
  const picture = lead.getByRole('img')
  await picture.scrollIntoViewIfNeeded()
  await expect(picture).toHaveAttribute('src', /known=2024-06-30/)
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeGreaterThan(0)
})

test('a chart begins a comparison', async ({ page }) => {
  await page.goto(`/charts/troops-sent?known=${DAY}`)
  await page.getByRole('link', { name: 'Compare', exact: true }).click()
  await expect(page).toHaveURL(`/compare?a=troops.deployed.cumulative&known=${DAY}`)
  const form = page.getByRole('form', { name: 'Claimed numbers' })
  await expect(form.getByLabel('Above')).toHaveValue('troops.deployed.cumulative')
})
