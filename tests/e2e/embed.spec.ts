import { test as base } from '@playwright/test'
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
