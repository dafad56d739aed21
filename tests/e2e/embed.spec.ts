import { test as base, type Locator } from '@playwright/test'
import { alive, chartOn, marksOf } from './marks'
import { neighbour } from './neighbour'
import { expect, test } from './site'

test('an embed is the chart alone, with the way back to where it comes from', async ({ page }) => {
  await page.goto('/embed/troops-sent?claimants=kor-nis')
  await expect(page.getByRole('navigation')).toHaveCount(0)
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  expect(await marksOf(chart).count()).toBeGreaterThan(0)
  await expect(page.getByRole('link', { name: 'Alliance Ledger' })).toHaveAttribute(
    'href',
    '/charts/troops-sent?claimants=kor-nis',
  )
})

base(
  'three charts on a page of another origin get the height they need, and its colours',
  async ({ page, request, baseURL }) => {
    const charts = ['troops-sent', 'missile-launches', 'contacts']
    const codes = await Promise.all(
      charts.map(async (chart) => {
        const answer = await request.get(`/oembed?url=${encodeURIComponent(`${baseURL}/charts/${chart}`)}`)
        return (await answer.json()).html as string
      }),
    )
    const { origin, close } = await neighbour(`<!doctype html><title>Demo</title>${codes.join('<hr>')}`)
    await page.goto(origin)
    for (const [at, chart] of charts.entries()) {
      const frame = page.locator('iframe').nth(at)
      await frame.scrollIntoViewIfNeeded()
      const inside = frame.contentFrame()
      await alive(inside.locator(`[data-chart="${chart}"]`))
      const body = inside.locator('body')
      await expect
        .poll(async () => {
          const needed = await body.evaluate((element) => element.getBoundingClientRect().height)
          const given = (await frame.boundingBox())?.height ?? 0
          return Math.abs(given - needed)
        })
        .toBeLessThan(6)
      const ink = () => body.evaluate((element) => getComputedStyle(element).color)
      const light = await ink()
      await frame.evaluate((element) =>
        (element as HTMLIFrameElement).contentWindow?.postMessage(
          { type: 'alliance-ledger:theme', theme: 'dark' },
          '*',
        ),
      )
      await expect.poll(ink).not.toBe(light)
    }
    close()
  },
)

base('without JavaScript an embed is a picture beside the frame', async ({ browser, request, baseURL }) => {
  const { html } = await (await request.get('/oembed?url=/charts/contacts&maxwidth=600')).json()
  const { origin, close } = await neighbour(`<!doctype html><title>Demo</title>${html}`)
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(origin)
  const picture = page.locator('a > img')
  await expect(picture).toHaveAttribute('src', `${baseURL}/charts/contacts.png?w=600`)
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600)
  await page.close()
  close()
})

// A page that may not be framed would show nothing in the frame.
for (const javaScriptEnabled of [true, false])
  base.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    base.use({ javaScriptEnabled })

    base('links of an embed leave its frame', async ({ page, baseURL, context }) => {
      const { origin, close } = await neighbour(
        `<!doctype html><title>Demo</title><iframe src="${baseURL}/embed/troops-sent?known=2025-01-13" width="900" height="900"></iframe>`,
      )
      await page.goto(origin)
      const frame = page.locator('iframe').contentFrame()
      const chart = frame.locator('[data-chart="troops-sent"]')
      const whole = frame.getByRole('link', { name: 'Alliance Ledger' })
      const leaves = async (link: Locator) => {
        const opened = context.waitForEvent('page')
        await link.press('Enter')
        const other = await opened
        await other.waitForLoadState()
        expect(other.url()).toMatch(new RegExp(`^${baseURL}/(?!embed/)`))
        await expect(other.locator('main h1, main h2').first()).toBeVisible()
        await other.close()
      }
      await leaves(whole)
      if (javaScriptEnabled) {
        await alive(chart)
        await marksOf(chart).first().press('Enter')
        await leaves(frame.getByRole('dialog').locator('a[href^="/"]').first())
      } else await leaves(marksOf(chart).first())
      await expect(whole).toBeVisible()
      close()
    })
  })

base('another view of an embed stays in its frame without JavaScript', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  await page.goto('/embed/missile-launches?from=2016')
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect(page).toHaveURL(/\/embed\/missile-launches$/)
  expect(page.context().pages()).toHaveLength(1)
  await page.close()
})

base('a frame that was ready before the script still gets its height', async ({ page, baseURL }) => {
  const { origin, close } = await neighbour(
    `<!doctype html><title>Demo</title><iframe src="${baseURL}/embed/growth" width="800" height="100"></iframe>`,
  )
  await page.goto(origin)
  const frame = page.locator('iframe')
  const inside = frame.contentFrame()
  await alive(inside.locator('[data-chart="growth"]'))
  // It has told its height by now, and nobody has listened.
  await inside
    .locator('body')
    .evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  expect((await frame.boundingBox())?.height).toBeLessThan(120)
  await page.addScriptTag({ url: `${baseURL}/embed.js` })
  await expect
    .poll(async () => {
      const needed = await inside.locator('body').evaluate((body) => body.getBoundingClientRect().height)
      return Math.abs(((await frame.boundingBox())?.height ?? 0) - needed)
    })
    .toBeLessThan(6)
  close()
})

base('a page may not be framed by another origin, an embed may', async ({ page, baseURL }) => {
  const { origin, close } = await neighbour(
    `<iframe name="embed" src="${baseURL}/embed/contacts" width="800" height="600"></iframe>
     <iframe name="page" src="${baseURL}/charts/contacts" width="800" height="600"></iframe>`,
  )
  await page.goto(origin)
  await expect(page.frameLocator('[name=embed]').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.frameLocator('[name=page]').getByRole('heading', { level: 1 })).toHaveCount(0)
  close()
})

// What needs no script to be true is asked of a browser without.
test.describe('as the server draws it', () => {
  test.use({ javaScriptEnabled: false })

  test('an embed says what of its address was ignored, and that newer data exists', async ({ page }) => {
    await page.goto('/embed/troops-sent?rev=1&claimants=nobody&sort=date')
    const ignored = page.getByRole('region', { name: 'Ignored' })
    await expect(ignored).toContainText('claimants=nobody')
    await expect(ignored).toContainText('sort=date')
    const pinned = page.getByRole('region', { name: 'Pinned' })
    await expect(pinned).toContainText(/Pinned to revision 1; the newest is \d+\./)
    await expect(pinned.getByRole('link')).toHaveAttribute('href', '/charts/troops-sent')
    await page.goto('/embed/troops-sent')
    await expect(page.getByRole('region', { name: /Ignored|Pinned/ })).toHaveCount(0)
  })
})
