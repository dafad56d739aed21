import { row, table } from '../data'
import { alive, chartOn, marksOf, placeOf } from './marks'
import { expect, test } from './site'

test('an arrow of the two-way street opens exactly its events', async ({ page }) => {
  await page.goto('/charts/two-way-street?bin=year')
  const chart = chartOn(page, 'two-way-street')
  await alive(chart)
  const arrow = marksOf(chart).and(page.locator('[data-key="2024 oil"]'))
  const { x, y } = await placeOf(arrow)
  await page.mouse.click(x, y)
  const panel = page.getByRole('dialog', { name: /^2024, Russia to North Korea, Oil: / })
  const expected = table('events')
    .filter(({ date, kind, flow }) => date?.startsWith('2024') && kind === 'oil-supply' && flow === 'to-dprk')
    .map(({ headline }) => headline ?? '')
  await expect(panel.getByRole('listitem')).toHaveCount(expected.length)
  for (const headline of expected) await expect(panel.getByRole('link', { name: headline })).toBeVisible()
})

test('the calendar is walked by keyboard from day to day and year to year, and a day opens its launches', async ({
  page,
}) => {
  await page.goto('/charts/launch-calendar?from=2022&to=2023')
  const chart = chartOn(page, 'launch-calendar')
  await alive(chart)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await marksOf(chart).first().focus()
  await page.keyboard.press('End')
  expect(await focused()).toMatch(/ 2022: /)
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toMatch(/ 2023: /)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toMatch(/^18 February 2023: 1 missile, intercontinental/)
  await page.keyboard.press('Enter')
  const evidence = page.getByRole('dialog', { name: 'Evidence' })
  await expect(evidence).toContainText(row('missile-tests', '2023-02-18-01').id ?? '')
})
