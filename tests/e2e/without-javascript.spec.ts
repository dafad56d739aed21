import { DASHBOARDS } from '../addresses'
import { lastDay, table } from '../data'
import { chartOn, drawingOf, marksOf, openFilter, placeOf, recordsDrawn } from './marks'
import { EXTREME_WIDTHS, fits } from './reads'
import { expect, test } from './site'

const KNOWN = '2025-01-13'

for (const [path, charts] of Object.entries(DASHBOARDS))
  test(`${path} shows every chart with its sentence and its links, in windows of all widths`, async ({
    page,
  }) => {
    await page.goto(path)
    for (const chart of charts) {
      const section = chartOn(page, chart)
      const drawing = drawingOf(section)
      await expect(drawing).toHaveCount(1)
      await expect(drawing).toHaveAttribute('aria-label', /\S+ \S+/)
      await expect(section.locator(`a[href^="/charts/${chart}"]`).first()).toBeVisible()
      await expect(section.getByRole('link', { name: 'Download or share' })).toHaveAttribute(
        'href',
        `/charts/${chart}#take`,
      )
    }
    for (const width of EXTREME_WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await fits(page)
    }
  })

test('a filtered chart links each of its marks to its record, and to no other', async ({ page }) => {
  await page.goto(`/charts/troops-sent?claimants=kor-nis&known=${KNOWN}`)
  const drawn = await recordsDrawn(chartOn(page, 'troops-sent'))
  const expected = table('estimates').filter(
    ({ indicator = '', claimant, asserted = '' }) =>
      claimant === 'kor-nis' && indicator.startsWith('troops.deployed') && lastDay(asserted) <= KNOWN,
  )
  expect(expected.length).toBeGreaterThan(0)
  for (const { id } of expected) expect(drawn).toContain(id)
  for (const id of drawn) expect(id).toContain('kor-nis')
})

test('a reader gets to the evidence by links alone', async ({ page }) => {
  await page.goto('/charts/troops-sent')
  const { x, y } = await placeOf(
    marksOf(chartOn(page, 'troops-sent')).and(page.locator(':not([data-key^="annotation-"])')).first(),
  )
  await page.mouse.click(x, y)
  await expect(page).toHaveURL(/\/records\/troops-/)
  await expect(page.getByRole('main').locator('a[href^="http"]').first()).toBeVisible()
})

test('the tab key leads from mark to mark', async ({ page }) => {
  await page.goto('/charts/troops-sent')
  const marks = marksOf(chartOn(page, 'troops-sent'))
  await marks.first().focus()
  for (let next = 1; next < 4; next++) {
    await page.keyboard.press('Tab')
    await expect(marks.nth(next)).toBeFocused()
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/records\/troops-/)
})

test('the controls are a form that works', async ({ page }) => {
  await page.goto('/charts/troops-sent')
  await openFilter(page)
  await page.getByLabel('As known on', { exact: true }).fill(KNOWN)
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(new RegExp(`known=${KNOWN}`))
  await expect(chartOn(page, 'troops-sent').getByText(/not yet known on/)).toBeVisible()
})

test('the bar at the foot of the window is a form that works, and can be put away', async ({ page }) => {
  await page.goto('/charts/troops-sent')
  const bar = page.getByRole('group', { name: 'As known over time' })
  await expect(page.getByRole('slider')).toBeHidden()
  await bar.locator('summary').click()
  await bar.getByLabel('Show what was known on').fill(KNOWN)
  await bar.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(new RegExp(`known=${KNOWN}`))
  await expect(bar).toContainText('The past, as known on')
  await page.locator('.dock > summary').click()
  await expect(bar).toBeHidden()
})

test('a legend entry is a link that shows its rows alone', async ({ page }) => {
  await page.goto('/charts/missile-launches')
  const legend = page.getByRole('list', { name: 'Legend' })
  await legend.getByRole('button', { pressed: true }).first().click()
  await expect(page).toHaveURL(/\?classes=[A-Z]+$/)
  await expect(legend.getByRole('button', { pressed: true })).toHaveCount(1)
})

test('the menu opens, leads on, and never hides where one is', async ({ page }) => {
  await page.goto('/economy')
  const header = page.getByRole('banner')
  await expect(header.getByRole('link', { name: 'Sources' })).toBeHidden()
  await header.getByText('More').click()
  await header.getByRole('link', { name: 'Sources' }).click()
  await expect(page).toHaveURL(/\/sources$/)
  await expect(header.getByRole('link', { name: 'Sources' })).toHaveAttribute('aria-current', 'page')
})

test('the search of the header is a form', async ({ page }) => {
  await page.goto('/troops?known=2025-12-31')
  const field = page.getByRole('banner').locator('input[name=q]')
  await field.fill('Choi Sun-hee')
  await field.press('Enter')
  await expect(page).toHaveURL('/search?known=2025-12-31&q=Choi+Sun-hee')
  await page.getByRole('main').getByRole('link', { name: 'Choe Son Hui', exact: true }).click()
  await expect(page).toHaveURL('/people/choe-son-hui?known=2025-12-31')
})

test('a head of a table is a link to the table in its order', async ({ page }) => {
  await page.goto('/charts/troops-sent?tab=table')
  const head = page.getByRole('columnheader', { name: 'Said' })
  await head.getByRole('link').click()
  await head.getByRole('link').click()
  await expect(page).toHaveURL('/charts/troops-sent?sort=-asserted&tab=table')
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  const [first] = await page
    .locator('tbody a')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/')[2]),
    )
  const claims = table('estimates').filter(({ indicator }) => indicator === 'troops.deployed.cumulative')
  const days = claims.map(({ asserted = '' }) => asserted).sort()
  expect(claims.find(({ id }) => id === first)?.asserted).toBe(days.at(-1))
})
