import { test as base, expect, type Frame, type Page } from '@playwright/test'
import { alive } from './marks'
import { neighbour } from './neighbour'

/** What sites put around frames of others: with no origin, in shadow roots, and under policies of their own. */
const SANDBOX = 'sandbox="allow-scripts allow-popups"'
const frame = (baseURL: string | undefined, attributes = '') =>
  `<iframe src="${baseURL}/embed/troops-sent" width="900" height="100" ${attributes}></iframe>`
const inShadow = (html: string) => `<div><template shadowrootmode="open"><p>Chart</p>${html}</template></div>`

const SURROUNDINGS: readonly [string, (baseURL: string | undefined) => string, Record<string, string>][] = [
  ['without an origin', (site) => frame(site, SANDBOX), {}],
  [
    'as WordPress makes of oEmbed',
    (site) => frame(site, 'sandbox="allow-scripts" security="restricted"'),
    {},
  ],
  ['in a shadow root', (site) => inShadow(frame(site)), {}],
  ['in a shadow root of a shadow root', (site) => inShadow(inShadow(frame(site))), {}],
  ['on an isolated page', (site) => frame(site), isolated('require-corp')],
  ['on a page without credentials', (site) => frame(site), isolated('credentialless')],
  [
    'without an origin, in a shadow root, on an isolated page',
    (site) => inShadow(frame(site, SANDBOX)),
    isolated('require-corp'),
  ],
]

function isolated(policy: string): Record<string, string> {
  return { 'cross-origin-embedder-policy': policy, 'cross-origin-opener-policy': 'same-origin' }
}

/** Opens a page of another origin and notes all errors in its console and in that of the frame. */
async function openNeighbour(page: Page, html: string, headers: Record<string, string>) {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  const { origin, close } = await neighbour(
    `<!doctype html><title>Demo</title><link rel=icon href="data:,">${html}`,
    headers,
  )
  await page.goto(origin)
  return { errors, close }
}

async function embedIn(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().length).toBe(2)
  const inside = page.frames()[1] as Frame
  await alive(inside.locator('[data-chart="troops-sent"]'))
  return inside
}

/** Expects the frame to be as high as what is in it. */
async function fitsIn(page: Page, inside: Frame): Promise<void> {
  await expect
    .poll(async () => {
      const needed = await inside.locator('body').evaluate((body) => body.getBoundingClientRect().height)
      const given = (await page.locator('iframe').boundingBox())?.height ?? 0
      return Math.abs(given - needed)
    })
    .toBeLessThan(6)
}

for (const [where, html, headers] of SURROUNDINGS)
  base(`a frame ${where} has its fonts, its height and its controls`, async ({ page, baseURL }) => {
    const { errors, close } = await openNeighbour(
      page,
      `${html(baseURL)}<script src="${baseURL}/embed.js" async></script>`,
      headers,
    )
    const inside = await embedIn(page)
    const loaded = () =>
      inside.evaluate(async () => {
        const faces = await document.fonts.load('400 16px "Source Sans 3"')
        return faces.map(({ status }) => status)
      })
    expect(await loaded()).toContain('loaded')
    await fitsIn(page, inside)
    const entry = inside.getByRole('list', { name: 'Legend' }).getByRole('button').first()
    await entry.click({ modifiers: ['ControlOrMeta'] })
    await expect(inside.locator('[aria-pressed=false]')).toHaveCount(1)
    await fitsIn(page, inside)
    await inside.locator('svg[role=group] a.target').filter({ visible: true }).first().press('Enter')
    await expect(inside.getByRole('dialog')).toBeVisible()
    await expect(inside.getByRole('dialog')).not.toContainText(/Loading|could not be/)
    expect(errors).toEqual([])
    close()
  })

base('a page tells the script of a closed shadow root', async ({ page, baseURL }) => {
  const { errors, close } = await openNeighbour(
    page,
    `<div id="host"></div><script src="${baseURL}/embed.js"></script>`,
    {},
  )
  await page.evaluate((html) => {
    const root = document.querySelector('#host')?.attachShadow({ mode: 'closed' })
    if (!root) return
    root.innerHTML = html
    dispatchEvent(new CustomEvent('alliance-ledger:root', { detail: root }))
    Object.assign(window, { heightOf: () => root.querySelector('iframe')?.getBoundingClientRect().height })
  }, frame(baseURL))
  const inside = await embedIn(page)
  await expect
    .poll(async () => {
      const needed = await inside.locator('body').evaluate((body) => body.getBoundingClientRect().height)
      const given = await page.evaluate(() => (window as unknown as { heightOf(): number }).heightOf())
      return Math.abs(given - needed)
    })
    .toBeLessThan(6)
  expect(errors).toEqual([])
  close()
})

base('a script within a shadow root does its work', async ({ page, baseURL }) => {
  const { errors, close } = await openNeighbour(page, '<div id="host"></div>', {})
  await page.evaluate(
    ({ html, src }) => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
      if (!root) return
      root.innerHTML = html
      root.append(Object.assign(document.createElement('script'), { src }))
    },
    { html: frame(baseURL, SANDBOX), src: `${baseURL}/embed.js` },
  )
  await fitsIn(page, await embedIn(page))
  expect(errors).toEqual([])
  close()
})

base('a frame of somebody else gets no height', async ({ page, baseURL }) => {
  const said = `<script>parent.postMessage({ type: 'alliance-ledger:height', height: 700 }, '*'); parent.postMessage('said', '*')</script>`
  const { close } = await openNeighbour(
    page,
    `<script src="${baseURL}/embed.js"></script><script>addEventListener('message', ({ data }) => { if (data === 'said') document.title = 'Said' })</script>
     <iframe height="100" sandbox="allow-scripts" srcdoc="${said.replaceAll('"', '&quot;')}"></iframe>`,
    {},
  )
  await expect(page).toHaveTitle('Said')
  expect((await page.locator('iframe').boundingBox())?.height).toBeLessThan(120)
  close()
})
