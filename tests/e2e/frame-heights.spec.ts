import { test as base, expect, type Frame } from '@playwright/test'
import { CHART_IDS } from '@/lib/charts/catalogue'
import { neighbour } from './neighbour'

/** Those of columns on phones and pages, and beside the widths at which another drawing is shown. */
const WIDTHS = [280, 320, 360, 430, 480, 543, 544, 560, 640, 720, 800, 963, 964, 1000, 1200]

/** Each paragraph may be a line shorter than was reckoned; in narrow columns some have two lines more. */
const MAX_SPARE = 220

// As in a page that forbids scripts, and as the server draws an embed before any script comes.
base.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } })

/** The code of embeds as the page of each chart gives it, with the site in place of the one that only a script knows. */
async function codeOf(page: string, site: string): Promise<string> {
  const code = /<code[^>]*>([^<]*&lt;iframe[^<]*)<\/code>/.exec(page)?.[1] ?? ''
  const text = code
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
  return text.replaceAll('"/embed', `"${site}/embed`).replace(' loading="lazy"', '')
}

const QUERIES = [
  ...CHART_IDS.map((id) => `/charts/${id}`),
  '/charts/troops-lost?known=2025-01-13&claimants=kor-nis,ukr-hur',
  '/charts/contacts?from=2024&to=2024-06',
  '/charts/munitions-sent?rev=1',
  '/compare?a=counterpart/RUS&b=counterpart/USA',
]

base('embeds are whole in columns of every width, without any script', async ({ page, request, baseURL }) => {
  const site = baseURL ?? ''
  const codes: string[] = []
  for (const path of QUERIES) codes.push(await codeOf(await (await request.get(path)).text(), site))
  const { origin, close } = await neighbour(
    `<!doctype html><title>Demo</title><body style="margin:0">${codes
      .map(
        (code) => `<section style="width:1200px">${code.replace(/<noscript>.*<\/noscript>/, '')}</section>`,
      )
      .join('')}`,
  )
  await page.goto(origin)
  const frames = page.frames().slice(1)
  expect(frames).toHaveLength(QUERIES.length)
  const cut: string[] = []
  for (const width of WIDTHS) {
    await page.evaluate((pixels) => {
      for (const column of document.querySelectorAll('section')) column.style.width = `${pixels}px`
    }, width)
    for (const [at, frame] of frames.entries()) {
      const { needed, given } = await roomIn(frame)
      if (needed > given) cut.push(`${QUERIES[at]} is cut by ${needed - given} px at ${width}`)
      if (given - needed > MAX_SPARE) cut.push(`${QUERIES[at]} has ${given - needed} px too many at ${width}`)
    }
  }
  expect(cut).toEqual([])
  close()
})

const roomIn = (frame: Frame) =>
  frame.evaluate(() => ({
    needed: Math.ceil(document.body.getBoundingClientRect().height),
    given: window.innerHeight,
  }))

base('in a frame that is too low the credit stays in sight', async ({ page, baseURL }) => {
  const { origin, close } = await neighbour(
    `<!doctype html><title>Demo</title><iframe src="${baseURL}/embed/munitions-sent" width="360" height="300"></iframe>`,
  )
  await page.goto(origin)
  const credit = page.frameLocator('iframe').getByRole('link', { name: 'Alliance Ledger' })
  const { y = 0, height = 0 } = (await credit.boundingBox()) ?? {}
  const frame = await page.locator('iframe').boundingBox()
  expect(y + height).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0))
  expect(y).toBeGreaterThan(frame?.y ?? 0)
  close()
})
