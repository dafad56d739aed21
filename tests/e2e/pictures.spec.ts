import type { Page } from '@playwright/test'
import { DASHBOARDS } from '../addresses'
import { beforeScripts, expectSame, heights } from './before-scripts'
import { alive, chartOn, marksOf, settled } from './marks'
import { alike, compared, reviewed } from './picture'
import { expect, test } from './site'

/** The revision that the pictures show: rows that come later change none of them. */
const REVISION = 8
/** Dark is another set of colours, whatever the width. */
const THEMES = { 360: ['light'], 1280: ['light', 'dark'] } as const

/*
 * What differs between browsers and days without being about the site: what a browser makes of its own controls, and
 * which revision is the newest.
 */
const STILL = `
  input:not([type=range]), select { width: 9rem !important }
  select { appearance: none }
  ::-webkit-calendar-picker-indicator { opacity: 0 }
  [aria-label=Pinned] { display: none }
`

// The style for the pictures is none that the policy of the site knows; other tests hold that.
test.use({ bypassCSP: true })

/** A whole page is seconds of work for a machine that draws several at once. */
const PATIENCE = { timeout: 45_000 }

test.setTimeout(240_000)

const nameOf = (path: string) => (path === '/' ? 'overview' : path.slice(1))

/** A dashboard in that width, with everything on it that comes after the first painting. */
async function drawn(page: Page, path: keyof typeof DASHBOARDS, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  // On a slow machine a face that comes too late would stay away.
  await page.route(`**${path}?rev=*`, async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    // In the sheet alone: what React is told of it counts its letters.
    const end = html.indexOf('</style>')
    const sheet = html.slice(0, end).replaceAll('font-display:optional', 'font-display:block')
    const body = sheet + html.slice(end)
    await route.fulfill({ response, body })
  })
  const { start } = await beforeScripts(page, `${path}?rev=${REVISION}`)
  await page.addStyleTag({ content: STILL })
  const before = await heights(page)
  start()
  for (const id of DASHBOARDS[path]) await alive(chartOn(page, id))
  await page.getByRole('slider', { name: 'As known by' }).waitFor()
  await settled(page)
  expectSame(await heights(page), before)
}

async function taken(page: Page): Promise<Buffer> {
  // An image goes on showing what it had until that of other colours is there.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('picture')].every((picture) => {
      const image = picture.querySelector('img')
      const source = [...picture.querySelectorAll('source')].find(({ media }) => matchMedia(media).matches)
      if (image === null || source === undefined) return true
      image.loading = 'eager'
      return image.complete && image.currentSrc === new URL(source.srcset, document.baseURI).href
    }),
  )
  await page.evaluate(async () => {
    // Pictures that wait for a reader to scroll, in the colours that the page has now.
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode()))
    // Other colours are on the screen only with the frame after the next.
    await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))
  })
  return page.screenshot({ fullPage: true, animations: 'disabled' })
}

/*
 * The reviewed picture of each dashboard. Look at what has changed before accepting it with
 * `npx playwright test pictures --update-snapshots`.
 */
for (const path of Object.keys(DASHBOARDS) as (keyof typeof DASHBOARDS)[])
  for (const width of [360, 1280] as const)
    test(`${path} looks as reviewed, ${width} pixels wide, as high as before its scripts came`, async ({
      page,
    }, info) => {
      await page.emulateMedia({ colorScheme: 'light' })
      await drawn(page, path, width)
      for (const theme of THEMES[width]) {
        await page.emulateMedia({ colorScheme: theme })
        // A frame may come late where many pages are drawn at once.
        await expect(async () => {
          expect(await compared(info, `${nameOf(path)}-${width}-${theme}`, await taken(page))).toBeNull()
        }).toPass(PATIENCE)
      }
    })

test('a picture notices a mark that is missing, moved or has another colour', async ({ page }) => {
  await drawn(page, '/weapons', 360)
  const before = reviewed('weapons-360-light')
  if (before === null) throw new Error('There is no picture to hold against.')
  // A frame may come late here, too.
  const same = () => expect.poll(async () => alike(before, await taken(page)), PATIENCE)
  await same().toBe(true)
  const mark = marksOf(chartOn(page, 'nuclear-yields')).first()
  for (const change of ['visibility: hidden', 'transform: translate(16px, 0)', 'filter: invert(1)']) {
    await mark.evaluate((element, style) => element.setAttribute('style', style), change)
    await same().toBe(false)
    await mark.evaluate((element) => element.removeAttribute('style'))
    await same().toBe(true)
  }
})
