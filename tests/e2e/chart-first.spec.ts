import type { Locator, Page } from '@playwright/test'
import { CHART_OF_FORM, CHARTS, DASHBOARDS } from '../addresses'
import { holdBack, SCRIPTS } from './before-scripts'
import { findingsInBothColours } from './findings'
import { alive, chartOn, drawingOf, framed, legendEntry, marksOf, openFilter, recordsDrawn } from './marks'
import { fits } from './reads'
import { expect, test } from './site'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Every page that begins with a chart. */
const PAGES = [
  ...Object.keys(DASHBOARDS),
  ...CHARTS.map((id) => `/charts/${id}`),
  '/compare?a=counterpart/RUS&b=counterpart/USA',
  '/compare?a=munitions.containers.cumulative&b=munitions.shells.cumulative',
]

/** How far below the header of each page its first drawing begins, in CSS pixels. */
async function depths(page: Page): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const path of PAGES) {
    await page.goto(path)
    const header = await page.getByRole('banner').boundingBox()
    const drawing = await drawingOf(page.locator('[data-chart]').first()).boundingBox()
    if (header === null || drawing === null) throw new Error(`${path} has no header or no drawing.`)
    found[path] = Math.round(drawing.y - header.y - header.height)
  }
  return found
}

const deeper = (found: Record<string, number>, limit: number) =>
  Object.entries(found).filter(([, depth]) => depth > limit)

test.describe('the first chart', () => {
  // Where the server put it: what comes alive keeps its height.
  test.use({ javaScriptEnabled: false })

  test.describe('on a laptop', () => {
    test.use({ viewport: { width: 1280, height: 720 } })
    // 520 less a header of 60.
    test('begins on the first screen of every page', async ({ page }) => {
      expect(deeper(await depths(page), 460)).toEqual([])
    })
  })

  test.describe('on a phone', () => {
    test.use(PHONE)
    // 620 less a header of 56.
    test('begins on the first screen of every page', async ({ page }) => {
      expect(deeper(await depths(page), 564)).toEqual([])
    })
  })
})

const chipsOf = (chart: Locator) => chart.getByRole('link', { name: /^Remove / })

test('chips say what a view asks for, drop it one by one and all at once, and back brings it back', async ({
  page,
}) => {
  await page.goto('/charts/troops-sent?known=2026-03-01&sides=south-korea,ukraine&x=asserted')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  await expect(chipsOf(chart)).toHaveText([
    /Known by 1 March 2026/,
    /Date of: the statement/,
    /Claimant's side: South Korea/,
    /Claimant's side: Ukraine/,
  ])
  await chart.getByRole('link', { name: "Remove Claimant's side: Ukraine" }).click()
  await expect(page).toHaveURL('/charts/troops-sent?known=2026-03-01&sides=south-korea&x=asserted')
  await chart.getByRole('link', { name: 'Reset all' }).click()
  await expect(page).toHaveURL('/charts/troops-sent')
  await expect(chipsOf(chart)).toHaveCount(0)
  await page.goBack()
  await expect(chipsOf(chart)).toHaveCount(3)
  await page.goBack()
  await expect(chipsOf(chart)).toHaveCount(4)
})

test('an entry of a legend dims the marks of others, shows itself alone, and stays under the pointer', async ({
  page,
}) => {
  await page.goto('/charts/troops-lost')
  const chart = chartOn(page, 'troops-lost')
  await alive(chart)
  const entry = legendEntry(chart, /^North Korea/)
  const names = await chart.getByRole('list', { name: 'Legend' }).getByRole('listitem').allTextContents()
  const all = (await recordsDrawn(chart)).length
  await entry.scrollIntoViewIfNeeded()
  await entry.hover()
  const dimmed = drawingOf(chart).locator('[data-dimmed]')
  await expect.poll(() => dimmed.count()).toBeGreaterThan(0)
  expect(await dimmed.count()).toBeLessThan(await marksOf(chart).count())

  const top = async () => Math.round((await entry.boundingBox())?.y ?? Number.NaN)
  const before = await top()
  await page.mouse.down()
  await page.mouse.up()
  await expect(page).toHaveURL('/charts/troops-lost?sides=dprk')
  await expect.poll(async () => (await recordsDrawn(chart)).length).toBeLessThan(all)
  // The page follows the height of the drawing within the same frame.
  await framed(page)
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1)
  expect(await chart.getByRole('list', { name: 'Legend' }).getByRole('listitem').allTextContents()).toEqual(
    names,
  )

  await legendEntry(chart, /^Russia/).press('Enter')
  await expect(page).toHaveURL('/charts/troops-lost?sides=dprk,russia')
  await legendEntry(chart, /^Russia/).press('Space')
  await expect(page).toHaveURL('/charts/troops-lost?sides=dprk')
  await legendEntry(chart, /^Russia/).press('Control+Enter')
  await expect(page).toHaveURL('/charts/troops-lost?sides=dprk,russia')
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL('/charts/troops-lost')
  await page.mouse.move(0, 0)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await expect(dimmed).toHaveCount(0)
})

test('an entry of a legend stays under the pointer where something reads the layout between two frames', async ({
  page,
}) => {
  await page.goto('/charts/troops-lost')
  const chart = chartOn(page, 'troops-lost')
  await alive(chart)
  await chart.evaluate((element) => {
    // As extensions do: the browser scrolls a page that became too short before a frame is drawn.
    const read = new MutationObserver(() => document.body.offsetHeight)
    read.observe(element, { subtree: true, childList: true, attributes: true })
  })
  const entry = legendEntry(chart, /^North Korea/)
  await entry.scrollIntoViewIfNeeded()
  await entry.hover()
  const top = async () => Math.round((await entry.boundingBox())?.y ?? Number.NaN)
  const before = await top()
  await page.mouse.down()
  await page.mouse.up()
  await expect(page).toHaveURL('/charts/troops-lost?sides=dprk')
  await recordsDrawn(chart)
  await framed(page)
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1)
})

test('a panel is picked, has its own title and marks, and its table the same rows', async ({ page }) => {
  await page.goto('/charts/troops-lost')
  const chart = chartOn(page, 'troops-lost')
  await alive(chart)
  await chart
    .getByRole('navigation', { name: /^Panels of/ })
    .getByRole('link', { name: 'Captured' })
    .click()
  await expect(page).toHaveURL('/charts/troops-lost?facet=troops.captured')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/: captured$/)
  const drawn = await recordsDrawn(chart)
  await chart.getByRole('link', { name: 'Table', exact: true }).click()
  const rows = page.getByRole('main').locator('tbody a[href^="/records/"]')
  const listed = await rows.evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/')[2] ?? ''),
  )
  expect(listed).toEqual(expect.arrayContaining(drawn))
  await chart.getByRole('link', { name: 'Remove Panel: Captured' }).click()
  await expect(page).toHaveURL('/charts/troops-lost?tab=table')
})

/** Opens a menu of the filter of a chart and closes it from a box within. Returns the menu's summary and that box. */
async function closesByEscape(page: Page, chart: Locator): Promise<{ summary: Locator; box: Locator }> {
  const summary = chart.locator('form summary', { hasText: "Claimant's side" })
  const box = chart.getByRole('checkbox', { name: /^Ukraine/ })
  await summary.click()
  await box.focus()
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()
  await expect(summary).toBeFocused()
  return { summary, box }
}

test('menus close by Escape, which gives the focus back, and by a press outside', async ({ page }) => {
  await page.goto('/charts/troops-sent')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  await openFilter(chart)
  const { summary, box } = await closesByEscape(page, chart)
  await summary.click()
  await expect(box).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(box).toBeHidden()
  // The panel covers nothing, and stays; Escape closes it.
  await expect(summary).toBeVisible()
  await summary.focus()
  await page.keyboard.press('Escape')
  await expect(summary).toBeHidden()
  await expect(chart.locator('summary', { hasText: /^Filter/ })).toBeFocused()
})

test('a menu works before the code of its form has come, and keeps the focus when it comes', async ({
  page,
}) => {
  await page.goto('/charts/troops-sent')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  const come = await holdBack(page, SCRIPTS)
  await openFilter(chart)
  const { summary, box } = await closesByEscape(page, chart)
  await summary.click()
  await box.focus()
  const isTaken = () =>
    box.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactFiber$')))
  expect(await isTaken()).toBe(false)
  come()
  await expect.poll(isTaken).toBe(true)
  await expect(box).toBeFocused()
})

test('a chart fills the screen, drawn to its size, and Escape leaves it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/charts/missile-launches')
  const chart = chartOn(page, 'missile-launches')
  await alive(chart)
  const isFull = () => page.evaluate(() => document.fullscreenElement?.getAttribute('data-chart') ?? null)
  const height = async () => (await drawingOf(chart).boundingBox())?.height ?? 0
  const before = await height()
  await chart.getByRole('link', { name: 'Full screen' }).click()
  await expect.poll(isFull).toBe('missile-launches')
  await expect.poll(height).toBeGreaterThan(before * 1.2)
  const box = await drawingOf(chart).boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(900)
  await expect(chart.getByRole('list', { name: 'Legend' })).toBeInViewport()
  await chart.getByRole('link', { name: 'Leave full screen' }).click()
  await expect.poll(isFull).toBeNull()
  await expect.poll(height).toBe(before)

  await page.keyboard.press('f')
  await expect.poll(isFull).toBe('missile-launches')
  await page.keyboard.press('f')
  await expect.poll(isFull).toBeNull()
})

/** One chart of each form, and one of several panels. */
const FILLING = [...Object.values(CHART_OF_FORM), 'troops-lost'] as const

const linkOf = (chart: Locator) => chart.getByRole('link', { name: /^(Full|Leave full) screen$/ })

/** A chart on its page, come alive, with its link in sight as one has it who is about to press it. */
async function beforeFilling(page: Page, id: string) {
  await page.goto(`/charts/${id}`)
  const chart = chartOn(page, id)
  await alive(chart)
  await linkOf(chart).scrollIntoViewIfNeeded()
  return chart
}

const fills = async (chart: Locator, expected: boolean) => {
  await expect.poll(() => chart.evaluate((article) => document.fullscreenElement === article)).toBe(expected)
  await expect(linkOf(chart)).toHaveText(expected ? 'Leave full screen' : 'Full screen')
}

/** The three ways back. Escape is a key of the browser, which has no window here: it ends in the same call. */
const WAYS_BACK = {
  link: (chart: Locator) => linkOf(chart).click(),
  key: (chart: Locator) => chart.page().keyboard.press('f'),
  browser: (chart: Locator) => chart.evaluate(() => document.exitFullscreen()),
} as const

/** What within a chart is scrolled by itself. */
const windowsIn = (chart: Locator) =>
  chart
    .locator('*')
    .filter({ visible: true })
    .evaluateAll((all) =>
      all
        .filter(
          (each) =>
            /auto|scroll/.test(getComputedStyle(each).overflowY) && each.scrollHeight > each.clientHeight + 1,
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    )

/** On a whole screen, a chart is one page: its way back stays, its drawing has the room, and the rest is scrolled to. */
async function expectFilled(page: Page, chart: Locator, before: { width: number; height: number }) {
  const { height: screen } = page.viewportSize() ?? { height: 0 }
  const bottom = async () => {
    const { y = 0, height = 0 } = (await drawingOf(chart).boundingBox()) ?? {}
    return y + height
  }
  // A quarter is for what is below it.
  await expect.poll(bottom).toBeGreaterThan(screen * 0.7)
  const { height, width, y } = (await drawingOf(chart).boundingBox()) ?? { height: 0, width: 0, y: 0 }
  expect(width).toBeGreaterThanOrEqual(before.width - 1)
  expect(height).toBeGreaterThanOrEqual(before.height - 1)
  expect(y + height < screen || height < before.height * 1.1).toBe(true)
  expect(await windowsIn(chart)).toEqual([])
  expect(await chart.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await expect(chart.getByRole('heading').first()).toBeInViewport({ ratio: 1 })
  await expect(linkOf(chart)).toBeInViewport({ ratio: 1 })
  const seen = await linkOf(chart).boundingBox()
  for (const last of [chart.getByRole('list', { name: 'Legend' }), chart.getByText(/^Revision \d+ of/)]) {
    await last.scrollIntoViewIfNeeded()
    await expect(last).toBeInViewport()
    expect(await linkOf(chart).boundingBox()).toEqual(seen)
  }
}

for (const [where, options] of [
  ['a laptop', { viewport: { width: 1280, height: 800 } }],
  ['a phone', PHONE],
] as const)
  test.describe(`the whole screen of ${where}`, () => {
    test.use(options)

    for (const [at, id] of FILLING.entries())
      test(`is filled by ${id}, and left for the place on its page`, async ({ page }) => {
        const chart = await beforeFilling(page, id)
        const link = linkOf(chart)
        const before = await drawingOf(chart).boundingBox()
        if (before === null) throw new Error(`${id} has no drawing.`)
        const place = () => page.evaluate(() => window.scrollY)
        const was = await place()
        const ways = Object.values(WAYS_BACK)
        if (at % 2 === 0) await link.click()
        else await link.press('Enter')
        await fills(chart, true)
        await expectFilled(page, chart, before)
        await ways[at % ways.length]?.(chart)
        await fills(chart, false)
        await expect.poll(async () => (await drawingOf(chart).boundingBox())?.height).toBe(before.height)
        await expect.poll(place).toBe(was)
        await expect(link).toBeFocused()
        await expect(link).toBeInViewport({ ratio: 1 })
      })
  })

test('a reader who fills the screen by its key comes back to where they were', async ({ page }) => {
  await page.goto('/troops')
  const chart = chartOn(page, 'troops-lost')
  await alive(chart)
  await drawingOf(chart).evaluate((drawing) => drawing.scrollIntoView({ block: 'start' }))
  await page.mouse.move(640, 300)
  await expect(linkOf(chart)).not.toBeInViewport()
  const place = () => page.evaluate(() => window.scrollY)
  const was = await place()
  for (const back of Object.values(WAYS_BACK)) {
    await page.keyboard.press('f')
    await fills(chart, true)
    await back(chart)
    await fills(chart, false)
    await expect.poll(place).toBe(was)
    // What had the focus is out of sight: it would take the reader away with the next key.
    await expect(chart.locator('[data-lands]')).toBeFocused()
  }
  const mark = marksOf(chart).first()
  await mark.focus()
  const at = await place()
  await page.keyboard.press('f')
  await fills(chart, true)
  await page.keyboard.press('f')
  await fills(chart, false)
  await expect.poll(place).toBe(at)
  await expect(mark).toBeFocused()
})

test('on a whole screen, what was pressed in the legend stays under the hand', async ({ page }) => {
  const chart = await beforeFilling(page, 'troops-lost')
  await linkOf(chart).click()
  await fills(chart, true)
  const entry = legendEntry(chart, /^Ukraine/)
  await entry.scrollIntoViewIfNeeded()
  const before = await entry.boundingBox()
  const high = await drawingOf(chart).boundingBox()
  await entry.click()
  await expect.poll(async () => (await drawingOf(chart).boundingBox())?.height).not.toBe(high?.height)
  await framed(page)
  expect((await entry.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, -1)
})

test.describe('a phone on its side', () => {
  test.use({ ...PHONE, viewport: { width: 844, height: 390 } })

  test('shows all of a drawing at once, where it can be pressed so far', async ({ page }) => {
    const chart = await beforeFilling(page, 'troops-sent')
    await linkOf(chart).tap()
    await fills(chart, true)
    const bottom = async () => {
      const { y = 0, height = 0 } = (await drawingOf(chart).boundingBox()) ?? {}
      return y + height
    }
    await expect.poll(bottom).toBeLessThanOrEqual(390)
    expect(await bottom()).toBeGreaterThan(350)
  })
})

test('a browser that fills no screen shows the chart alone', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: undefined }),
  )
  const chart = await beforeFilling(page, 'troops-sent')
  await linkOf(chart).click()
  await expect(page).toHaveURL('/embed/troops-sent')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('controls, chips, panels and the chart alone are there', async ({ page }) => {
    await page.goto('/charts/troops-lost?sides=ukraine')
    const chart = chartOn(page, 'troops-lost')
    await chart
      .getByRole('navigation', { name: /^Panels of/ })
      .getByRole('link', { name: 'Killed', exact: true })
      .click()
    await expect(page).toHaveURL('/charts/troops-lost?sides=ukraine&facet=troops.killed.cumulative')
    await openFilter(chart)
    await chart.getByLabel('From', { exact: true }).fill('2024-11-01')
    await chart.getByRole('button', { name: 'Apply' }).click()
    await expect(page).toHaveURL(/from=2024-11-01/)
    await expect(page).toHaveURL(/facet=troops\.killed\.cumulative/)
    await chart.getByRole('link', { name: 'Reset all' }).click()
    await expect(page).toHaveURL('/charts/troops-lost')
    await chart.getByRole('link', { name: 'Full screen' }).click()
    await expect(page).toHaveURL('/embed/troops-lost')
  })
})

test.describe('on a phone', () => {
  test.use(PHONE)

  test('the controls are a sheet, which a press outside, its button and Escape close', async ({ page }) => {
    await page.goto('/charts/troops-lost?sides=ukraine&known=2026-03-01')
    const chart = chartOn(page, 'troops-lost')
    await alive(chart)
    const filter = chart.locator('summary', { hasText: /^Filter/ })
    const field = chart.getByLabel('From', { exact: true })
    const open = async () => {
      await filter.tap()
      await expect(field).toBeInViewport()
    }
    await open()
    expect(await findingsInBothColours(page)).toEqual([])
    await fits(page)
    const close = chart.getByRole('button', { name: 'Close' })
    for (const press of [() => close.tap(), () => close.press('Enter')]) {
      await press()
      await expect(field).toBeHidden()
      await expect(filter).toBeFocused()
      await open()
    }
    await page.touchscreen.tap(195, 20)
    await expect(field).toBeHidden()
    await open()
    await field.focus()
    await page.keyboard.press('Escape')
    await expect(field).toBeHidden()
    await expect(filter).toBeFocused()
  })

  test('controls, chips, legend, menus, panels and actions are as large as a fingertip', async ({ page }) => {
    await page.goto('/charts/troops-lost?sides=ukraine&known=2026-03-01')
    const chart = chartOn(page, 'troops-lost')
    await alive(chart)
    const small = () =>
      chart
        .locator(
          'a:not(svg a, p a, li li a, ul.mt-2:not(.touches) a), button, summary, select, input:not([type=checkbox]), label:has([type=checkbox])',
        )
        .filter({ visible: true })
        .evaluateAll((targets) =>
          targets.flatMap((target) => {
            const { width, height } = target.getBoundingClientRect()
            return width >= 44 && height >= 44 ? [] : [`${target.textContent} ${width}×${height}`]
          }),
        )
    expect(await small()).toEqual([])
    await openFilter(chart)
    await chart.locator('form summary').first().tap()
    expect(await small()).toEqual([])
  })
})
