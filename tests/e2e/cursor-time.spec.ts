import type { Locator, Page } from '@playwright/test'
import { alive, chartOn, drawingOf, marksOf, openFilter } from './marks'
import { expect, test } from './site'

test('the day under the pointer is marked on the other charts, and nothing is drawn anew', async ({
  page,
}) => {
  await page.goto('/troops')
  const [sent, lost] = [chartOn(page, 'troops-sent'), chartOn(page, 'troops-lost')]
  await alive(sent)
  await alive(lost)
  await expect(lost.locator('.moment')).not.toHaveAttribute('d', /M/)
  const changes = await drawingOf(lost).evaluateHandle((svg) => {
    const seen: MutationRecord[] = []
    const observer = new MutationObserver((records) => seen.push(...records))
    observer.observe(svg, { subtree: true, childList: true, attributes: true })
    return seen
  })
  await drawingOf(sent).scrollIntoViewIfNeeded()
  const box = await drawingOf(sent).boundingBox()
  if (box === null) throw new Error('the drawing is not on the page')
  const [x, y] = [box.x + box.width * 0.4, box.y + box.height * 0.6]
  await page.mouse.move(x, y)
  await expect(lost.locator('.moment')).toHaveAttribute('d', /M/)
  await expect(sent.locator('.moment')).not.toHaveAttribute('d', /M/)
  const before = await lost.locator('.moment').getAttribute('d')
  await page.mouse.move(x + 60, y)
  await expect(lost.locator('.moment')).not.toHaveAttribute('d', before ?? '')
  await page.mouse.move(2, 2)
  await expect(lost.locator('.moment')).not.toHaveAttribute('d', /M/)
  expect(await changes.evaluate((seen) => seen.length)).toBe(0)
  await expect(page).toHaveURL(/\/troops$/)
})

/** Puts the pointer on a drawing, at shares of its width and height. */
async function point(page: Page, drawing: Locator, across: number, down: number): Promise<void> {
  await drawing.scrollIntoViewIfNeeded()
  const box = await drawing.boundingBox()
  if (box === null) throw new Error('the drawing is not on the page')
  await page.mouse.move(box.x + box.width * across, box.y + box.height * down)
}

test('every plot of a chart tells the day under the pointer, and every plot marks it', async ({ page }) => {
  // So high that the whole drawing is in the window.
  await page.setViewportSize({ width: 1280, height: 6000 })
  await page.goto('/munitions')
  const [shells, street] = [chartOn(page, 'munitions-sent'), chartOn(page, 'two-way-street')]
  await alive(shells)
  await alive(street)
  await point(page, drawingOf(street), 0.8, 0.6)
  const lines = shells.locator('.moment')
  await expect(lines).toHaveAttribute('d', /^(M[^M]+){2,}$/)
  for (const across of [0.3, 0.8]) {
    await page.mouse.move(2, 2)
    await expect(street.locator('.moment')).not.toHaveAttribute('d', /M/)
    await point(page, drawingOf(shells), across, 0.08)
    await expect(street.locator('.moment')).toHaveAttribute('d', /M/)
  }
})

test('the calendar tells the day under the pointer and marks that of another chart', async ({ page }) => {
  await page.goto('/weapons')
  const [calendar, launches] = [chartOn(page, 'launch-calendar'), chartOn(page, 'missile-launches')]
  await alive(calendar)
  await alive(launches)
  await point(page, drawingOf(calendar), 0.5, 0.95)
  await expect(launches.locator('.moment')).toHaveAttribute('d', /M/)
  await point(page, drawingOf(launches), 0.9, 0.6)
  await expect(calendar.locator('.moment')).toHaveAttribute('d', /^M[^M]+$/)
})

test('the day of the mark that has the focus is marked on the other charts', async ({ page }) => {
  await page.goto('/troops')
  const [sent, lost] = [chartOn(page, 'troops-sent'), chartOn(page, 'troops-lost')]
  await alive(sent)
  await alive(lost)
  await marksOf(sent).last().focus()
  const line = lost.locator('.moment')
  await expect(line).toHaveAttribute('d', /M/)
  const before = (await line.getAttribute('d')) ?? ''
  await page.keyboard.press('Home')
  await expect(line).not.toHaveAttribute('d', before)
  await marksOf(sent).first().blur()
  await expect(line).not.toHaveAttribute('d', /M/)
})

test('a chart placed by the day of saying neither tells nor marks days of what is said', async ({ page }) => {
  await page.goto('/charts/troops-sent?x=asserted&focus=troops-2025-04-30-kor-nis-deployed-total')
  await expect(page.getByRole('dialog', { name: 'Evidence' })).toBeVisible()
  await expect(page.locator('.moment-of-focus')).toHaveCount(0)
  await page.goto('/troops?x=asserted')
  const [sent, pulse] = [chartOn(page, 'troops-sent'), chartOn(page, 'deployment-waves')]
  await alive(sent)
  await alive(pulse)
  await point(page, drawingOf(sent), 0.4, 0.6)
  await expect(sent.locator('.chart-canvas > svg').first()).toBeVisible()
  await expect(pulse.locator('.moment')).not.toHaveAttribute('d', /M/)
})

test('the day of a selected row stays marked after its evidence is closed, until it is cleared', async ({
  page,
}) => {
  await page.goto('/troops')
  const sent = chartOn(page, 'troops-sent')
  await alive(sent)
  const panel = page.getByRole('dialog', { name: 'Evidence' })
  const lines = page.locator('.chart-canvas .moment-of-focus')
  const mark = marksOf(sent).and(page.locator('[href$="/troops-2025-04-30-kor-nis-deployed-total"]'))
  await mark.focus()
  await page.keyboard.press('Enter')
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page).toHaveURL(/focus=troops-2025-04-30/)
  await expect.poll(() => lines.count()).toBeGreaterThan(1)

  await page.locator('header summary').click()
  await expect(page.getByRole('link', { name: 'Dark', exact: true })).toHaveAttribute(
    'href',
    /^\/troops\?theme=dark$/,
  )
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))

  // Another change of the view leaves it closed; the same mark opens it again.
  await openFilter(page)
  await page.getByLabel('From').first().fill('2024-06-01')
  await expect(page).toHaveURL(/from=2024-06-01.*focus=/)
  await expect(panel).toHaveCount(0)
  await mark.focus()
  await page.keyboard.press('Enter')
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)

  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/focus=/)
  await expect(lines).toHaveCount(0)
  await page.goBack()
  await expect(page).toHaveURL(/focus=/)
  await expect.poll(() => lines.count()).toBeGreaterThan(1)
  await expect(panel).toHaveCount(0)
  await page.getByRole('button', { name: 'Clear the marked day' }).first().click()
  await expect(lines).toHaveCount(0)
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
})

test('an event of the list opens here, and marks its day on the charts', async ({ page }) => {
  await page.goto('/troops?from=2024-10&to=2025-04')
  await alive(chartOn(page, 'troops-sent'))
  const event = page.getByRole('region', { name: 'Newest events' }).getByRole('link').first()
  await expect(event).toHaveAttribute('href', /^\/records\//)
  await event.click()
  const panel = page.getByRole('dialog', { name: 'Evidence' })
  await expect(panel).toBeVisible()
  await expect(page).toHaveURL(/\/troops\?.*focus=/)
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(chartOn(page, 'troops-sent').locator('.moment-of-focus')).toHaveCount(1)
})

test('the day of a selected row is marked on every chart of the page that reaches it', async ({ page }) => {
  await page.goto('/troops?focus=troops-2025-04-30-kor-nis-deployed-total')
  for (const id of ['troops-sent', 'troops-lost']) {
    const line = chartOn(page, id)
      .locator('svg')
      .filter({ visible: true, has: page.locator('.moment-of-focus') })
    await expect(line).toHaveCount(1)
    await alive(chartOn(page, id))
    await expect(line).toHaveCount(1)
  }
})

test('back leads from the evidence of a row to the rows that it was chosen from', async ({ page }) => {
  await page.goto('/charts/missile-launches?from=2017&to=2017&bin=year')
  const chart = chartOn(page, 'missile-launches')
  await alive(chart)
  await marksOf(chart).first().click()
  const rows = page.getByRole('dialog')
  const first = rows.getByRole('listitem').first().getByRole('link')
  await first.click()
  await expect(page.getByRole('dialog', { name: 'Evidence' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog', { name: 'Evidence' })).toHaveCount(0)
  await expect(first).toBeVisible()
  await page.goForward()
  await expect(page.getByRole('dialog', { name: 'Evidence' })).toBeVisible()
})
