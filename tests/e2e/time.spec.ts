import type { Locator, Page } from '@playwright/test'
import { beforeScripts } from './before-scripts'
import { findings } from './findings'
import { alive, chartOn, drawingOf, framed, settled } from './marks'
import { expect, test } from './site'

const PHONE = { width: 390, height: 844 }
const slider = (page: Page) => page.getByRole('slider', { name: 'As known by' })
const play = (page: Page) => page.getByRole('button', { name: 'Play', exact: true })
const pause = (page: Page) => page.getByRole('button', { name: 'Pause', exact: true })
const bar = (page: Page) => page.getByRole('group', { name: 'As known over time' })

/** Opens what the day at the foot of the window opens. */
const openSettings = (page: Page) => bar(page).locator('summary').click()

/** Where the slider, its button, the head and every chart of a page stand, at every frame from now on. */
async function watchPlaces(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const watched = document.querySelectorAll(
      'header, h1, input[type=range], .dock button, [data-chart], [data-lands]',
    )
    const places = () =>
      [...watched].map((element) => {
        const { left, top } = element.getBoundingClientRect()
        return element.isConnected ? [left, top] : [Number.POSITIVE_INFINITY]
      })
    const first = places().flat()
    const seen = { farthest: 0 }
    Object.assign(globalThis, { seen })
    const turn = () => {
      const moved = places()
        .flat()
        .map((place, at) => Math.abs(place - (first[at] ?? 0)))
      seen.farthest = Math.max(seen.farthest, ...moved)
      requestAnimationFrame(turn)
    }
    turn()
  })
  return () => page.evaluate(() => (globalThis as unknown as { seen: { farthest: number } }).seen.farthest)
}

/** Waits until every part of a page shows the view of its address, and a few frames more. */
async function followed(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')]
    return parts.every(({ dataset: { query } }) => query === undefined || query === location.search.slice(1))
  })
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let left = 20
        const turn = () => (left-- > 0 ? requestAnimationFrame(turn) : resolve())
        turn()
      }),
  )
}

/** Presses the slider at its right end and moves it to a part of its length. */
async function pull(page: Page, share: number): Promise<void> {
  const box = await slider(page).boundingBox()
  if (box === null) throw new Error('the slider is not on the page')
  await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * share, box.y + box.height / 2, { steps: 5 })
}

/** The same on a page that is alive, which follows. */
async function drag(page: Page, share: number): Promise<void> {
  await pull(page, share)
  await expect(bar(page)).toContainText('The past, as known on')
}

/** The blocks of a page that are cut off: whether each says so. */
const cutBlocks = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((block) => getComputedStyle(block).overflowY === 'clip')
      .filter(({ clientHeight, scrollHeight }) => clientHeight > 8 && scrollHeight > clientHeight + 8)
      .map((block) => getComputedStyle(block, '::after').content),
  )

/** The years on the axis of the only chart of a page, and where each stands. */
const axesOf = (page: Page) =>
  drawingOf(page.locator('[data-chart]'))
    .locator('g[aria-hidden] text')
    .evaluateAll((texts) =>
      texts
        .filter(({ textContent }) => /^(?:19|20)\d\d$/.test(textContent ?? ''))
        .map((text) => `${text.textContent} ${text.getAttribute('x')} ${text.getAttribute('y')}`),
    )

/** The years on the axis of a chart. */
const yearsOn = (chart: Locator) =>
  drawingOf(chart)
    .locator('g[aria-hidden] text')
    .allTextContents()
    .then((texts) => texts.filter((text) => /^(?:19|20)\d\d$/.test(text)))

/** The days that the page shows, at every frame from now on. */
async function watchDays(page: Page): Promise<() => Promise<string[]>> {
  await slider(page).evaluate((input) => {
    const days: string[] = []
    Object.assign(globalThis, { days })
    const look = () => {
      const day = input.getAttribute('aria-valuetext') ?? ''
      if (days.at(-1) !== day) days.push(day)
      requestAnimationFrame(look)
    }
    look()
  })
  return () => page.evaluate(() => (globalThis as unknown as { days: string[] }).days)
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
})

for (const [name, viewport] of [
  ['a desktop', { width: 1280, height: 800 }],
  ['a phone', PHONE],
] as const)
  test(`nothing moves through a whole playing and its pause on ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.goto('/troops')
    await settled(page)
    await openSettings(page)
    await bar(page).getByRole('combobox').selectOption('10')
    await openSettings(page)
    const farthest = await watchPlaces(page)
    await play(page).click()
    await expect(bar(page)).toContainText('The past, as known on')
    await pause(page).click()
    await expect(page).toHaveURL(/known=\d{4}/)
    await followed(page)
    expect(await farthest()).toBeLessThanOrEqual(1)
    await expect(page.getByRole('link', { name: 'Show what is known today' })).toBeInViewport()
    await play(page).click()
    await expect(pause(page)).toBeVisible()
    await expect(play(page)).toBeVisible({ timeout: 60_000 })
    await expect(bar(page)).toContainText('Today')
    await expect(page).toHaveURL('/troops')
    expect(await farthest()).toBeLessThanOrEqual(1)
  })

test('a pause keeps the day, going on needs no new step, and one step back undoes both', async ({ page }) => {
  await page.goto('/troops')
  await settled(page)
  const entries = () => page.evaluate(() => history.length)
  const before = await entries()
  await play(page).click()
  await expect(bar(page)).toContainText('The past, as known on')
  await pause(page).click()
  await expect(page).toHaveURL(/known=\d{4}/)
  const place = Number(await slider(page).inputValue())
  await play(page).click()
  await expect.poll(async () => Number(await slider(page).inputValue())).toBeGreaterThan(place)
  await pause(page).click()
  expect(await entries()).toBe(before + 1)
  await page.goBack()
  await expect(page).toHaveURL('/troops')
})

test('a chart keeps its axes at a pause, and when a mark is selected, until another view is chosen', async ({
  page,
}) => {
  await page.goto('/charts/troops-sent')
  await settled(page)
  await play(page).click()
  // There were no claims before, and so no axes.
  await expect(bar(page)).toContainText(/The past, as known on.* 202[56]/)
  const mark = drawingOf(chartOn(page, 'troops-sent')).getByRole('link', { name: /people, said/ })
  await expect.poll(() => mark.count()).toBeGreaterThan(0)
  const axes = await axesOf(page)
  expect(axes.length).toBeGreaterThan(1)
  await pause(page).click()
  await expect(page).toHaveURL(/known=\d{4}/)
  await followed(page)
  expect(await axesOf(page)).toEqual(axes)
  await mark.first().press('Enter')
  await expect(page).toHaveURL(/focus=/)
  await followed(page)
  expect(await axesOf(page)).toEqual(axes)
  // The address has axes of its own, as has a view that is chosen.
  await page.keyboard.press('Escape')
  await slider(page).press('ArrowLeft')
  await expect.poll(() => axesOf(page)).not.toEqual(axes)
})

test('a drag of the slider moves nothing in sight, nor does its end', async ({ page }) => {
  await page.goto('/troops')
  await settled(page)
  const places = () =>
    page.evaluate(() =>
      ['header', 'h1', '[data-lands]'].map(
        (each) => document.querySelector(each)?.getBoundingClientRect().top,
      ),
    )
  const before = await places()
  await drag(page, 0.5)
  expect(await places()).toEqual(before)
  await page.mouse.up()
  await expect(page).toHaveURL(/known=/)
  await followed(page)
  expect(await places()).toEqual(before)
})

for (const [name, viewport] of [
  ['a desktop', { width: 1280, height: 800 }],
  ['a phone', PHONE],
] as const)
  test(`words without room say so while days pass, and are whole once they are pressed, on ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    await page.goto('/troops')
    await settled(page)
    await drag(page, 0.5)
    await expect.poll(async () => [...new Set(await cutBlocks(page))]).toEqual(['"…"'])
    await page.mouse.up()
    await expect(page).toHaveURL(/known=/)
    await followed(page)
    expect([...new Set(await cutBlocks(page))]).toEqual(['"… Show all"'])
    const heading = page.getByRole('heading', { level: 1 })
    const top = (await heading.boundingBox())?.y
    await page
      .locator('[data-cut]')
      .first()
      .click({ position: { x: 300, y: 70 } })
    expect(await cutBlocks(page)).toEqual([])
    expect((await heading.boundingBox())?.y).toBe(top)
  })

test('what is pressed after a pause stays under the pointer', async ({ page }) => {
  await page.goto('/')
  await settled(page)
  // The words of an early day need less room than those of today.
  await drag(page, 0.3)
  await page.mouse.up()
  await expect(page).toHaveURL(/known=/)
  await followed(page)
  const mark = page.locator('.chart-canvas a.target').last()
  const before = await mark.boundingBox()
  await mark.focus()
  expect(await mark.boundingBox()).toEqual(before)
})

test('Escape pauses, after what else it closes', async ({ page }) => {
  await page.goto('/troops')
  await settled(page)
  await play(page).click()
  await expect(bar(page)).toContainText('The past, as known on')
  await openSettings(page)
  await page.keyboard.press('Escape')
  await expect(bar(page).getByLabel('Show what was known on')).toBeHidden()
  await expect(pause(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(play(page)).toBeVisible()
  await expect(page).toHaveURL(/known=\d{4}/)
})

test('the landmarks that the bar speaks of are there before it is used', async ({ page }) => {
  await page.goto('/')
  await expect(bar(page)).toContainText('the ticks are landmarks')
  const ticks = bar(page).locator('svg path')
  expect((await ticks.getAttribute('d'))?.match(/M/g)?.length).toBeGreaterThan(5)
})

test('charts keep the axes of today while the slider is dragged', async ({ page }) => {
  await page.goto('/charts/missile-launches')
  const chart = chartOn(page, 'missile-launches')
  await alive(chart)
  const years = await yearsOn(chart)
  expect(years.length).toBeGreaterThan(3)
  await drag(page, 1 / 3)
  await framed(page)
  expect(await yearsOn(chart)).toEqual(years)
  await page.mouse.up()
  await expect(page).toHaveURL(/known=/)
  await expect.poll(() => yearsOn(chart)).not.toEqual(years)
})

test('a drag that began before the page was alive is one step, and keeps the axes until its end', async ({
  page,
}) => {
  const { start } = await beforeScripts(page, '/charts/missile-launches')
  const chart = chartOn(page, 'missile-launches')
  const years = await yearsOn(chart)
  const steps = await page.evaluate(() => history.length)
  await pull(page, 1 / 3)
  start()
  await expect(bar(page)).toContainText('The past, as known on')
  await alive(chart)
  await framed(page)
  expect(await yearsOn(chart)).toEqual(years)
  await expect(page).not.toHaveURL(/known=/)
  await page.mouse.up()
  await expect(page).toHaveURL(/known=/)
  expect(await page.evaluate(() => history.length)).toBe(steps + 1)
})

test('the bar stays in sight, two lines high on a phone, covers nothing that has the focus, and can be put away', async ({
  page,
}) => {
  await page.setViewportSize(PHONE)
  await page.goto('/troops')
  await settled(page)
  const dock = page.locator('.dock')
  const height = async () => (await dock.boundingBox())?.height ?? 0
  expect(await height()).toBeLessThanOrEqual(88)
  // A finger's way from end to end.
  expect((await slider(page).boundingBox())?.width).toBeGreaterThan(240)
  await page.mouse.wheel(0, 3000)
  await expect(slider(page)).toBeInViewport()
  const top = (await dock.boundingBox())?.y ?? 0
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab')
    const bottom = await page.evaluate(() => {
      const { activeElement } = document
      if (activeElement === null || activeElement.closest('.dock')) return 0
      return activeElement.getBoundingClientRect().top
    })
    expect(bottom).toBeLessThanOrEqual(top)
  }
  await dock.locator('> summary').click()
  await expect(slider(page)).toBeHidden()
  await dock.locator('> summary').click()
  await expect(slider(page)).toBeVisible()
})

test('a chosen stretch is played, by keys alone', async ({ page }) => {
  await page.goto('/charts/troops-sent')
  await settled(page)
  await bar(page).locator('summary').focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('from', { exact: true }).fill('2024-10-01')
  await page.getByLabel('to', { exact: true }).fill('2024-12-31')
  await bar(page).getByRole('combobox').selectOption('10')
  await play(page).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/known=2024-1[12]-\d\d$/, { timeout: 60_000 })
  await expect(bar(page)).toContainText(/2024/)
})

test('a playing begins on or after the day that was typed, whatever was typed by half', async ({ page }) => {
  await page.goto('/')
  await settled(page)
  await openSettings(page)
  const from = page.getByLabel('from', { exact: true })
  const to = page.getByLabel('to', { exact: true })
  await from.click({ position: { x: 12, y: 18 } })
  await page.keyboard.type('01012022')
  await to.click({ position: { x: 12, y: 18 } })
  await page.keyboard.type('08102026')
  await expect(from).toHaveValue('2022-01-01')
  await expect(to).toHaveValue('2026-08-10')
  const shown = await watchDays(page)
  await play(page).click()
  await expect.poll(async () => (await shown()).length).toBeGreaterThan(3)
  await pause(page).click()
  const [today, first = '', ...others] = await shown()
  expect(today).toBe('now')
  expect(first).toMatch(/ 2022$/)
  for (const day of others) expect(Date.parse(day)).toBeGreaterThan(Date.parse(first))
})

test('choosing a day moves no field of the bar', async ({ page }) => {
  await page.goto('/troops')
  await settled(page)
  await openSettings(page)
  const field = bar(page).getByLabel('Show what was known on')
  await expect(page.getByLabel('from', { exact: true })).toBeVisible()
  const before = await field.boundingBox()
  await field.fill('2025-01-13')
  await expect(bar(page).getByRole('link', { name: 'What changed since' })).toBeVisible()
  expect(await field.boundingBox()).toEqual(before)
})

test('what is played can be chosen even where the bar was opened before the page was alive', async ({
  page,
}) => {
  const { start } = await beforeScripts(page, '/troops')
  await openSettings(page)
  start()
  await settled(page)
  await expect(page.getByLabel('from', { exact: true })).toBeVisible()
})

test('two days stand in one drawing, chosen in the bar, and axe finds nothing', async ({ page }) => {
  await page.goto('/charts/troops-sent')
  await settled(page)
  await openSettings(page)
  await page.getByLabel('Compare with what was known on').fill('2025-01-13')
  await expect(page).toHaveURL('/charts/troops-sent?against=2025-01-13')
  const chart = chartOn(page, 'troops-sent')
  await expect(chart).toContainText('As known on 13 January 2025')
  await expect(drawingOf(chart)).toHaveAttribute('aria-label', /On 13 January 2025, \d+ of these/)
  expect(await findings(page)).toEqual([])
})

test('a past day leads to what changed since, and axe finds nothing there', async ({ page }) => {
  await page.goto('/charts/troops-sent?known=2025-01-13')
  await openSettings(page)
  await page.getByRole('link', { name: 'What changed since' }).click()
  await expect(page).toHaveURL('/since/troops-sent?known=2025-01-13')
  await expect(page.getByRole('heading', { name: /^Added: \d+$/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Superseded: \d+$/ })).toBeVisible()
  expect(await findings(page)).toEqual([])
})
