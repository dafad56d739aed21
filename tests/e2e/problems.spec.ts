import { settled } from './marks'
import { expect, test } from './site'

test('hostile values do no harm, all of them at once', async ({ page }) => {
  const hostile = [
    'known=%3Cscript%3Ealert(1)%3C/script%3E',
    'focus=../../etc/passwd',
    `claimants=${'x,'.repeat(500)}`,
    'rev=99999999999999999999',
    'from=%00&to=%F0%9F%92%A5',
    '__proto__=1&constructor=2',
    'x=asserted&x=other',
  ]
  const answer = await page.goto(`/troops?${hostile.join('&')}`)
  expect(answer?.status()).toBe(200)
  await settled(page)
  await expect(page.getByRole('region', { name: 'Ignored' })).toBeVisible()
})

test('a row that was never there cannot be selected, and the page says so', async ({ page }) => {
  for (const focus of ['a/../../charts', 'no-such-row']) {
    await page.goto(`/troops?focus=${focus}`)
    await expect(page.getByRole('region', { name: 'Ignored' })).toContainText(`focus=${focus}`)
    await expect(page.getByRole('button', { name: /^South Korea/ }).first()).toBeVisible()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('a view that matches nothing says so and offers a wider one', async ({ page }) => {
  await page.goto('/charts/troops-sent?from=1990&to=1991')
  await expect(page.getByText('Nothing in the ledger matches this view.')).toBeVisible()
  await page.getByRole('link', { name: /^Remove filter: dates/ }).click()
  await expect(page).toHaveURL(/\/charts\/troops-sent$/)
})

// What needs no script to be true is asked of a browser without.
test.describe('as the server draws it', () => {
  test.use({ javaScriptEnabled: false })

  test('a page says which parts of its address it ignored, and shows the rest', async ({ page }) => {
    const answer = await page.goto('/troops?known=someday&claimants=kor-nis,nobody&colour=red')
    expect(answer?.status()).toBe(200)
    const notice = page.getByRole('region', { name: 'Ignored' })
    await expect(notice).toContainText('known=someday')
    await expect(notice).toContainText('claimants=nobody')
    await expect(notice).toContainText('colour=red')
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/troops\?claimants=kor-nis$/)
  })

  test('a range that ends before it begins is named, not drawn', async ({ page }) => {
    await page.goto('/?from=2026&to=2024')
    await expect(page.getByRole('region', { name: 'Ignored' })).toContainText('from=2026')
  })

  test('where there are no tabs, an address cannot ask for one in silence', async ({ page }) => {
    for (const path of ['/troops', '/embed/troops-sent']) {
      await page.goto(`${path}?tab=table`)
      await expect(page.getByRole('region', { name: 'Ignored' }).first(), path).toContainText('tab=table')
    }
  })

  test('of thousands of bad values a page names the first', async ({ page }) => {
    const ids = Array.from({ length: 1000 }, (_, at) => `x${at}`).join(',')
    await page.goto(`/troops?claimants=${ids}`)
    const notice = page.getByRole('region', { name: 'Ignored' })
    await expect(notice).toContainText('claimants=x19')
    await expect(notice).not.toContainText('claimants=x20')
    await expect(notice).toContainText('and 980 more')
  })
})
