import type { Locator, Page } from '@playwright/test'
import { beforeScripts } from './before-scripts'
import { alive, chartOn, openFilter } from './marks'
import { expect, test } from './site'

const steps = (page: Page) => page.evaluate(() => window.history.length)

/** Types a day as the browser of these tests orders it: month, day, year. */
async function typeDay(page: Page, input: Locator, day: string) {
  const [year = '', month = '', date = ''] = day.split('-')
  await input.focus()
  for (const digit of `${month}${date}${year}`) await page.keyboard.press(digit)
}

const opened: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  '/charts/troops-sent': async (page) => {
    const chart = chartOn(page, 'troops-sent')
    await alive(chart)
    await openFilter(page)
    // The code of the fields takes them over, and no browser tells which part of a date is being typed.
    await chart.locator('.sheet > form').waitFor()
  },
  '/timeline': (page) => page.locator('[data-index]').first().waitFor(),
}

for (const [path, fields] of [
  ['/charts/troops-sent', { From: 'from', To: 'to' }],
  ['/timeline', { From: 'from', 'As known on': 'known' }],
] as const)
  test(`${path}: a day is typed and stepped in a field, which keeps the focus`, async ({ page }) => {
    await page.goto(path)
    await opened[path]?.(page)
    const before = await steps(page)
    for (const [field, parameter] of Object.entries(fields)) {
      const input = page.getByLabel(field, { exact: true })
      await typeDay(page, input, '2025-01-13')
      await expect(page).toHaveURL(`${path}?${parameter}=2025-01-13`)
      for (const [key, day] of [
        ['ArrowDown', '2024-01-13'],
        ['ArrowDown', '2023-01-13'],
        ['ArrowUp', '2024-01-13'],
      ] as const) {
        await page.keyboard.press(key)
        await expect(page).toHaveURL(`${path}?${parameter}=${day}`)
        await expect(input).toHaveValue(day)
        await expect(input).toBeFocused()
      }
      // All of it is one step, in the place of one that was taken back; the field follows although it has the focus.
      expect(await steps(page)).toBe(before + 1)
      await page.goBack()
      await expect(page).toHaveURL(path)
      await expect(input).toHaveValue('')
      await expect(input).toBeFocused()
    }
  })

test('what a reader sets in a chart before its scripts are there is applied when they are', async ({
  page,
}) => {
  const { start } = await beforeScripts(page, '/charts/troops-sent?from=2024')
  const chart = chartOn(page, 'troops-sent')
  await openFilter(page)
  await page.getByLabel('As known on', { exact: true }).fill('2025-01-13')
  await chart.getByLabel('Date of').selectOption('asserted')
  await chart.locator('summary', { hasText: "Claimant's side" }).click()
  const box = chart.getByRole('checkbox', { name: /^Ukraine/ })
  await box.check()
  const side = await box.getAttribute('value')
  expect(new URL(page.url()).search).toBe('?from=2024')
  start()
  await alive(chart)
  await expect
    .poll(() => [...new URL(page.url()).searchParams].sort())
    .toEqual([
      ['from', '2024'],
      ['known', '2025-01-13'],
      ['sides', side],
      ['x', 'asserted'],
    ])
  await expect(box).toBeChecked()
  await expect(page.getByLabel('As known on', { exact: true })).toHaveValue('2025-01-13')
  await page.goBack()
  await expect(page).toHaveURL('/charts/troops-sent?from=2024')
  await expect(box).not.toBeChecked()
})

test('a search typed before the scripts of the timeline are there is searched when they are', async ({
  page,
}) => {
  const { start } = await beforeScripts(page, '/timeline')
  await page.getByRole('searchbox').fill('kursk')
  await page.getByRole('combobox', { name: 'Order' }).selectOption('oldest')
  start()
  await expect(page).toHaveURL('/timeline?q=kursk&sort=oldest')
  await expect(page.getByRole('searchbox')).toHaveValue('kursk')
  await expect(page.getByText(/^\d+ of [\d,]+ entries$/)).toBeVisible()
})

test('half a date asks for nothing, and is gone when the field is left', async ({ page }) => {
  await page.goto('/charts/troops-sent?from=2024-10-18')
  await alive(chartOn(page, 'troops-sent'))
  await openFilter(page)
  const input = page.getByLabel('From', { exact: true })
  await input.focus()
  await page.keyboard.press('Backspace')
  await expect(input).toHaveValue('')
  await expect(page).toHaveURL('/charts/troops-sent?from=2024-10-18')
  await page.getByLabel('To', { exact: true }).focus()
  await expect(input).toHaveValue('2024-10-18')
})

test('a day that cannot be is refused with what is allowed, and the day before it stays', async ({
  page,
}) => {
  await page.goto('/timeline?from=2024-01-01')
  await opened['/timeline']?.(page)
  for (const [field, day, held, allowed] of [
    ['To', '2023-05-06', '', '6 May 2023 was not taken. Allowed: 1 January 2024 to 31 December 2100.'],
    ['As known on', '1950-01-01', '', /^1 January 1950 was not taken\. Allowed: 1 January 1984 to /],
  ] as const) {
    const input = page.getByLabel(field, { exact: true })
    await typeDay(page, input, day)
    await expect(page.getByRole('alert').filter({ hasText: 'was not taken' })).toHaveCount(0)
    await input.blur()
    await expect(page.getByRole('alert').filter({ hasText: allowed })).toBeVisible()
    await expect(input).toHaveValue(held)
    await expect(page).toHaveURL('/timeline?from=2024-01-01')
    await input.focus()
    await expect(page.getByRole('alert').filter({ hasText: allowed })).toHaveCount(0)
  }
})

test('a bound on a distance is applied by Enter, put in order, and keeps the focus', async ({ page }) => {
  await page.goto('/charts/missile-reach')
  await alive(chartOn(page, 'missile-reach'))
  await openFilter(page)
  const input = page.getByLabel(/^Distance/)
  await input.fill('900..400')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?distance=400\.\.900$/)
  await expect(input).toHaveValue('400..900')
  await expect(input).toBeFocused()
  await page.goBack()
  await expect(input).toHaveValue('')
})

test('a link that goes with what it asked for hands the focus on to the drawing', async ({ page }) => {
  await page.goto('/charts/troops-sent?from=2024-10&to=2025')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  await chart.getByRole('link', { name: 'Show all' }).focus()
  await page.keyboard.press('Enter')
  await expect(chart.getByRole('link', { name: 'Show all' })).toBeHidden()
  await expect(chart.locator('[data-lands]')).toBeFocused()

  await page.goto('/charts/troops-sent?from=1990&to=1991')
  await alive(chart)
  await chart.getByRole('link', { name: /^Remove filter: dates/ }).focus()
  await page.keyboard.press('Enter')
  await alive(chart)
  await expect(chart.locator('[data-lands]')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(chart.locator('[data-key]:focus')).toBeVisible()

  await page.goto('/timeline?topics=troops')
  await opened['/timeline']?.(page)
  await page.getByRole('link', { name: 'Show all' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/timeline')
  await expect(page.getByRole('region', { name: 'Entries' })).toBeFocused()
})

test('the key ? opens the list of keys from a slider, a checkbox and a list of choices too', async ({
  page,
}) => {
  await page.goto('/troops')
  await alive(chartOn(page, 'troops-sent'))
  const keys = page.getByRole('dialog', { name: 'Keyboard' })
  const slider = page.getByRole('slider', { name: 'As known by' })
  const choice = chartOn(page, 'troops-sent').getByLabel('Date of')
  await openFilter(page)
  await chartOn(page, 'troops-sent').locator('summary', { hasText: "Claimant's side" }).click()
  const box = chartOn(page, 'troops-sent').getByRole('checkbox').filter({ visible: true }).first()
  for (const field of [slider, choice, box]) {
    await field.focus()
    // It has the focus as soon as it is open: a key that follows at once goes to it.
    const focused = await field.evaluate((element) => {
      element.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }))
      return document.activeElement?.id
    })
    expect(focused).toBe('keys')
    await page.keyboard.press('Escape')
    await expect(keys).toBeHidden()
    await field.focus()
    await page.keyboard.press('?')
    await expect(keys).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(keys).toBeHidden()
  }
  await page.goto('/timeline')
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('searchbox')).toHaveValue('?')
  await expect(keys).toBeHidden()
})

test('a chart that is a list is jumped through by year, and leads to the timeline', async ({ page }) => {
  await page.goto('/charts/next-five-years')
  const chart = chartOn(page, 'next-five-years')
  await alive(chart)
  const years = chart.getByRole('list', { name: 'Jump to a year' }).getByRole('link')
  expect(await years.count()).toBeGreaterThan(3)
  const last = await years.last().textContent()
  await years.last().click()
  const mark = chart.locator('[data-key]:focus')
  await expect(mark).toHaveAttribute('aria-label', new RegExp(`\\b${last}\\b`))
  await expect(mark).toBeInViewport()
  await expect(page).toHaveURL('/charts/next-five-years')
  await chart.getByRole('link', { name: 'Find similar events' }).click()
  await expect(page).toHaveURL(/\/timeline\?kinds=congress,economy-plan,/)
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expect(page.getByText(/^\d+ of [\d,]+ entries$/)).toBeVisible()
})
