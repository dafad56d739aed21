import { alive, chartOn, drawingOf, marksOf } from './marks'
import { expect, test } from './site'

test('the day under the pointer is marked on the other charts, and nothing is drawn anew', async ({
  page,
}) => {
  await page.goto('/troops')
  const [sent, lost] = [chartOn(page, 'troops-sent'), chartOn(page, 'troops-lost')]
  await alive(sent)
  await alive(lost)
  await expect(lost.locator('.moment')).toHaveAttribute('visibility', 'hidden')
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
  await expect(lost.locator('.moment')).toHaveAttribute('visibility', 'visible')
  await expect(sent.locator('.moment')).toHaveAttribute('visibility', 'hidden')
  const before = await lost.locator('.moment').getAttribute('transform')
  await page.mouse.move(x + 60, y)
  await expect(lost.locator('.moment')).not.toHaveAttribute('transform', before ?? '')
  await page.mouse.move(2, 2)
  await expect(lost.locator('.moment')).toHaveAttribute('visibility', 'hidden')
  expect(await changes.evaluate((seen) => seen.length)).toBe(0)
  await expect(page).toHaveURL(/\/troops$/)
})

test('the day of a selected row is marked on every chart of the page that reaches it', async ({ page }) => {
  await page.goto('/troops?focus=troops-2025-04-30-kor-nis-deployed-total')
  for (const id of ['troops-sent', 'troops-lost'])
    await expect(chartOn(page, id).locator('.chart-canvas .moment-of-focus')).toHaveCount(1)
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
