import { readFileSync } from 'node:fs'
import { alive, chartOn, openFilter } from './marks'
import { expect, test } from './site'

const VIEW = '/charts/contacts?from=2024'

test.describe('downloads', () => {
  test.use({ tolerated: [/status of 503/] })

  test('a download has a telling name, says when it takes long and when it fails', async ({ page }) => {
    await page.goto(VIEW)
    await alive(chartOn(page, 'contacts'))
    await page.getByRole('link', { name: 'Download or share' }).click()
    await page.getByRole('radio', { name: 'Data', exact: true }).check()
    const link = page.getByRole('link', { name: 'Download CSV' })
    const saved = page.waitForEvent('download')
    await link.click()
    const download = await saved
    expect(download.suggestedFilename()).toMatch(/^contacts_from-2024_r\d+\.csv$/)
    expect(readFileSync((await download.path()) ?? '', 'utf8')).toMatch(/^id,date,/)

    let release = () => {}
    await page.route('**/charts/contacts.zip*', async (route) => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      await route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ detail: 'Please ask again in a moment.' }),
      })
    })
    await page.getByRole('radio', { name: 'ZIP' }).check()
    await page.getByRole('link', { name: 'Download ZIP' }).click()
    await expect(page.getByText('(being made …)')).toBeVisible()
    release()
    await expect(page.getByText('(not made: Please ask again in a moment.)')).toBeVisible()
  })

  test('an answer is told that comes as the link is about to say that it takes long', async ({ page }) => {
    // Reading the answer holds the page for longer than the link waits with that word.
    await page.addInitScript(() => {
      const read = Response.prototype.json
      Response.prototype.json = async function () {
        const answer = await read.call(this)
        const end = performance.now() + (this.status === 503 ? 1000 : 0)
        while (performance.now() < end);
        return answer
      }
    })
    await page.goto('/data')
    await page.route('**/data/events.csv', (route) =>
      route.fulfill({ status: 503, json: { detail: 'Ask again.' } }),
    )
    await page.getByRole('button', { name: 'Copy live link' }).waitFor()
    await page.getByRole('link', { name: 'events.csv', exact: true }).click()
    await expect(page.getByText('(not made: Ask again.)')).toBeVisible()
  })

  for (const [place, file, name] of [
    ['/timeline?topics=troops', '**/timeline.csv*', 'CSV'],
    ['/data', '**/data/events.csv', 'events.csv'],
  ] as const)
    test(`a failed download is told at ${place}, and works when it is asked again`, async ({ page }) => {
      await page.goto(place)
      await page.route(file, (route) => route.fulfill({ status: 503, json: { detail: 'Ask again.' } }), {
        times: 1,
      })
      // The page is alive once it offers what only JavaScript can do.
      await page.getByRole('button', { name: 'Copy live link' }).waitFor()
      const link = page.getByRole('link', { name, exact: true }).first()
      await link.click()
      await expect(page.getByText('(not made: Ask again.)')).toBeVisible()
      const saved = page.waitForEvent('download')
      await link.click()
      expect((await saved).suggestedFilename()).toMatch(/\.csv$/)
      await expect(page.getByText('(not made')).toHaveCount(0)
    })
})

test('a link is copied live and fixed', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(VIEW)
  await page.getByRole('link', { name: 'Download or share' }).click()
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('radio', { name: 'Link', exact: true }).check()
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await clipboard()).toMatch(/\/charts\/contacts\?from=2024$/)
  await page.getByLabel(/^Fixed at revision/).check()
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(clipboard).toMatch(/\/charts\/contacts\?from=2024&rev=\d+$/)
})

test('the link of a chart shows the view seen: its table, in its order', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/charts/contacts?from=2024&sort=-date&tab=table')
  await page.getByRole('link', { name: 'Download or share' }).click()
  await page.getByRole('radio', { name: 'Link', exact: true }).check()
  await page.getByLabel(/^Fixed at revision/).check()
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/\/charts\/contacts\?from=2024&rev=\d+&sort=-date&tab=table$/)
  await page.goto(copied)
  await expect(page.getByRole('columnheader', { name: /^Date/ })).toHaveAttribute('aria-sort', 'descending')
})

/** The overview, and a page whose address has a view already; tests/served/links.test.ts asks for the others. */
const PAGES = ['/', '/timeline?topics=troops']

for (const path of PAGES)
  test(`${path} offers its link, live and pinned`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(path)
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
    const sign = path.includes('?') ? '&' : '?'
    // By the keyboard: the list of the timeline measures its last entries as they come into the window, which moves what is
    // below it away from a mouse that presses in that very frame.
    await page.getByRole('button', { name: 'Copy live link' }).press('Enter')
    await expect(page.getByText('Copied.')).toBeVisible()
    expect(await clipboard()).toBe(new URL(path, page.url()).href)
    await page.getByRole('button', { name: 'Copy pinned link' }).press('Enter')
    await expect.poll(clipboard).toContain('rev=')
    const pinned = await clipboard()
    expect(pinned).toContain(path.split(/[?&]/).at(-1))
    expect(pinned.length).toBeLessThan(page.url().length + `${sign}rev=9999`.length)
    const lasting = await (await page.request.get(pinned)).text()
    expect(lasting).toContain('pinned to revision')
    expect(lasting).toMatch(/<section[^>]* aria-label="Pinned"/)
  })

test('where a browser lets nothing be copied, the links say what else to do', async ({ page }) => {
  // As on a page that came unencrypted.
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.goto('/records')
  await page.getByRole('button', { name: 'Copy live link' }).click()
  await expect(page.getByText('copy the address of the link itself')).toBeVisible()
  await page.goto(VIEW)
  await page.getByRole('link', { name: 'Download or share' }).click()
  await page.getByRole('radio', { name: 'Link', exact: true }).check()
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Mark the text above and copy it')).toBeVisible()
})

test('the links of a page follow what the reader changes', async ({ page }) => {
  await page.goto('/troops')
  await alive(chartOn(page, 'troops-sent'))
  await openFilter(page)
  await page.getByLabel('As known on', { exact: true }).fill('2025-01-13')
  await expect(page.getByRole('link', { name: 'live link' })).toHaveAttribute(
    'href',
    '/troops?known=2025-01-13',
  )
  await expect(page.getByRole('link', { name: /^fixed version/ })).toHaveAttribute(
    'href',
    /^\/troops\?known=2025-01-13&rev=\d+$/,
  )
})

test('an embed is tried with its options before it is taken', async ({ page }) => {
  await page.goto(VIEW)
  await expect(page.locator('link[type="application/json+oembed"]')).toHaveAttribute('href', /\/oembed\?url=/)
  await page.getByRole('link', { name: 'Download or share' }).click()
  await page.getByRole('radio', { name: 'Embed', exact: true }).check()
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark')
  await page.getByRole('combobox', { name: 'Width' }).selectOption('640')
  await page.getByLabel(/^Fixed at revision/).check()
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  const frame = page.locator('iframe')
  await expect(frame).toHaveAttribute('src', /\/embed\/contacts\?from=2024&rev=\d+&theme=dark$/)
  await expect(frame.locator('..')).toHaveCSS('max-width', '640px')
  await alive(chartOn(frame.contentFrame() as never, 'contacts'))
  const code = page.getByRole('dialog').locator('code', { hasText: '<iframe' })
  await expect(code).toContainText('theme=dark')
  await expect(code).toContainText('max-width:640px')
})

// What needs no script to be true is asked of a browser without.
test.describe('as the server draws it', () => {
  test.use({ javaScriptEnabled: false })

  test('a picture is taken in the colours that are chosen, rows are the same in any', async ({ page }) => {
    await page.goto('/charts/troops-sent?theme=dark#take')
    const list = page.getByRole('region', { name: 'Download or share' })
    await expect(list.getByRole('link', { name: 'PNG', exact: true })).toHaveAttribute(
      'href',
      '/charts/troops-sent.png?theme=dark',
    )
    await expect(list.getByRole('link', { name: 'CSV', exact: true })).toHaveAttribute(
      'href',
      '/charts/troops-sent.csv',
    )
  })
})
