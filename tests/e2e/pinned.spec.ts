import { row } from '../data'
import { alive, chartOn, recordsDrawn } from './marks'
import { expect, test } from './site'

/** A claim that revision 3 added, and an event that revision 2 corrected. */
const ADDED = 'troops-2025-02-24-gbr-fcdo-deployed-total'
const CORRECTED = 'munitions-2022-09-21-denial'

test('a pinned link keeps to what it showed, and says row by row what changed since', async ({ page }) => {
  expect(row('estimates', ADDED).since).toBe('3')
  await page.goto('/charts/troops-sent?rev=1')
  await alive(chartOn(page, 'troops-sent'))
  expect(await recordsDrawn(chartOn(page, 'troops-sent'))).not.toContain(ADDED)
  const notice = page.getByRole('region', { name: 'Pinned' })
  await notice.getByText('What changed since').click()
  // What the chart would show comes first.
  await expect(notice.getByRole('region').first().locator(`a[href="/records/${ADDED}"]`)).toBeVisible()
  await expect(notice.getByRole('region').first()).toHaveAccessibleName(/^Added here/)
  await expect(notice.getByRole('link', { name: /\d+ rows changed/ })).toHaveAttribute('href', '/changes')
  await notice.getByRole('link', { name: 'Follow the newest data' }).click()
  await expect(page).toHaveURL(/\/charts\/troops-sent$/)
  await alive(chartOn(page, 'troops-sent'))
  expect(await recordsDrawn(chartOn(page, 'troops-sent'))).toContain(ADDED)

  await page.goto(`/records/${CORRECTED}?rev=1`)
  await notice.getByText('What changed since').click()
  await expect(notice.getByRole('region', { name: /^Corrected here/ })).toContainText('2022-09-22')
})

test('every pinned file is what it was, and leads back to it after the correction', async ({
  page,
  request,
}) => {
  const rows = async (query: string) =>
    ((await (await request.get(`/charts/troops-sent.json${query}`)).json()).rows as { id: string }[]).map(
      ({ id }) => id,
    )
  expect(await rows('?rev=2')).not.toContain(ADDED)
  expect(await rows('?rev=1')).toEqual(await rows('?rev=2'))
  expect(await rows('')).toContain(ADDED)
  for (const format of ['svg', 'png', 'pdf', 'json', 'zip']) {
    const pinned = await request.get(`/charts/troops-sent.${format}?rev=1`)
    expect(pinned.headers()['cache-control']).toContain('immutable')
    const live = await (await request.get(`/charts/troops-sent.${format}`)).body()
    expect((await pinned.body()).equals(live), format).toBe(false)
    await page.goto('/open')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `old.${format}`, mimeType: '', buffer: await pinned.body() })
    const verdict = page.locator('main [role=status]').first()
    await expect(verdict).toContainText('digest matches revision 1')
    await expect(verdict).toContainText('byte for byte the file')
    await expect(verdict.getByRole('link', { name: 'this view' })).toHaveAttribute(
      'href',
      '/charts/troops-sent?rev=1',
    )
  }
})

// What needs no script to be true is asked of a browser without.
test.describe('as the server draws it', () => {
  test.use({ javaScriptEnabled: false })

  test('the data of an old revision is offered as it was', async ({ page, request }) => {
    await page.goto('/data?rev=1')
    const link = page.getByRole('row', { name: /estimates\.csv/ }).getByRole('link', { name: 'JSON' })
    await expect(link).toHaveAttribute('href', '/api/v1/estimates?rev=1')
    const { revision } = await (await request.get('/api/v1/estimates?rev=1')).json()
    expect(revision.number ?? revision).toBe(1)
    await expect(page.getByText('The files hold every row of every revision')).toContainText(
      'the JSON is that of this page',
    )
  })

  test('the changes of every revision stand on a page', async ({ page }) => {
    await page.goto('/changes')
    for (const number of [2, 3])
      await expect(page.getByRole('heading', { name: new RegExp(`^Revision ${number},`) })).toBeVisible()
    const second = page.getByRole('region', { name: /^Revision 2,/ })
    await expect(second.locator(`a[href="/records/${CORRECTED}"]`)).toBeVisible()
    await expect(second.getByRole('region', { name: /^Corrected/ })).toContainText(
      'reported: empty became “2022-09-22”',
    )
    await page.goto('/changes?page=2')
    await expect(page.getByRole('heading', { name: /^Revision 1,/ })).toBeVisible()
  })
})
