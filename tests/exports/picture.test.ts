import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { CHARTS } from '@/lib/charts'
import { png } from '@/lib/exports/formats/png'
import { svg } from '@/lib/exports/formats/svg'
import type { ExportInput } from '@/lib/exports/request/export-input'
import { largestRatio } from '@/lib/exports/request/pixel-problem'
import { exportSheet, pictureSize } from '@/lib/exports/sheet/export-sheet'
import type { View } from '@/lib/views/parameters'
import { sample } from './sample'
import { exported, written } from './written'

const LATIN = 'Troops sent'
const HANGUL = '북한 군대'
const CYRILLIC = 'Северная Корея'

async function pixels(of: ExportInput) {
  const { data, info } = await sharp((await png(of)) as Uint8Array)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, ...info }
}

/** How many pixels of the strip that holds the title are nearer to ink than to paper. */
async function ink(title: string, view: Partial<View> = {}) {
  const { data, width, channels } = await pixels(sample(title, { w: 800, h: 450, ...view }))
  const strip = data.subarray(20 * width * channels, 50 * width * channels)
  const dark = view.theme === 'dark'
  let count = 0
  for (let at = 0; at < strip.length; at += channels)
    if (dark ? (strip[at] ?? 0) > 128 : (strip[at] ?? 255) < 128) count += 1
  return count
}

describe('png', () => {
  it('draws titles in Latin, Hangul and Cyrillic, in ink that can be counted', async () => {
    expect(await ink('\u00a0')).toBe(0)
    for (const title of [LATIN, HANGUL, CYRILLIC]) {
      expect(await ink(title)).toBeGreaterThan(40 * [...title].length)
      expect(await ink(title, { theme: 'dark' })).toBeGreaterThan(40 * [...title].length)
    }
  })

  it('draws each title as itself, not as the same boxes', async () => {
    const [one, other] = await Promise.all([
      pixels(sample('북북북', { w: 800, h: 450 })),
      pixels(sample('한한한', { w: 800, h: 450 })),
    ])
    expect(one.data.equals(other.data)).toBe(false)
  })

  it.each([1, 2, 3])('has %i device pixels for each CSS pixel', async (dpr) => {
    expect(await pixels(sample(LATIN, { w: 401, h: 223, dpr }))).toMatchObject({
      width: 401 * dpr,
      height: 223 * dpr,
    })
  })

  it.each([1, 2])('says how large it is on paper, at %i×, and that its colours are sRGB', async (dpr) => {
    const file = Buffer.from((await png(sample(LATIN, { w: 401, h: 223, dpr }))) as Uint8Array)
    expect(await sharp(file).metadata()).toMatchObject({ density: 96 * dpr, space: 'srgb' })
    // Each chunk that describes the pixels once, before them.
    for (const chunk of ['IHDR', 'sRGB', 'pHYs', 'iTXt']) {
      expect(file.indexOf(chunk)).toBeGreaterThan(0)
      expect(file.indexOf(chunk)).toBeLessThan(file.indexOf('IDAT'))
      expect(file.indexOf(chunk)).toBe(file.lastIndexOf(chunk))
    }
  })

  it('refuses a picture of more pixels than any chart has at its own size', async () => {
    await expect(png(sample(LATIN, { w: 4096, h: 4096, dpr: 3 }))).rejects.toMatchObject({
      problem: { parameter: 'dpr', value: '3', allowed: expect.stringContaining('up to 2 ') },
    })
  })

  it.each(Object.keys(CHARTS))('can be had of %s at 4×', (chart) => {
    const requested = exported(chart, 'png')
    expect(largestRatio(pictureSize(requested, exportSheet(requested)))).toBeGreaterThanOrEqual(4)
  })

  it('has all of a chart which is tall, at 4×', async () => {
    const requested = exported('munitions-sent', 'png', 'dpr=4')
    const { width, height } = pictureSize(requested, exportSheet(requested))
    const file = sharp(await written('munitions-sent', 'png', 'dpr=4'))
    expect(await file.metadata()).toMatchObject({ width: 4 * width, height: 4 * height })
    // Words at the very end: nothing of it was left undrawn.
    const foot = { left: 0, top: 4 * (height - 60), width: 4 * width, height: 4 * 60 }
    const { channels } = await file.extract(foot).stats()
    expect(channels[0]?.stdev).toBeGreaterThan(5)
  }, 120_000)
})

describe('svg', () => {
  const written = async (title: string, view: Partial<View> = {}) =>
    (await svg(sample(title, view))) as string

  it.each([{}, { text: 'font' }, { chrome: 'bare' }, { theme: 'dark' }, { w: 200, h: 200 }])(
    'is well-formed and needs nothing from elsewhere: %j',
    async (view) => {
      const text = await written(`${LATIN} <& "${HANGUL}">`, view)
      // The XML parser of the renderer is strict: it refuses what is not well-formed.
      expect(new Resvg(text).width).toBe(view.w ?? 1200)
      expect(text).not.toMatch(/<script|<foreignObject|<image|<a[ >]|\son\w+=|@import/)
      for (const [, address = ''] of text.matchAll(/(?:href|src|url)\s*[=(]\s*["']?([^"')]*)/g))
        expect(address).toMatch(/^(?:data:font\/woff2;|#[br]-[A-Za-z0-9_.]+$)/)
    },
  )

  it('says its words as text too, though it draws them as outlines', async () => {
    const text = await written(`${LATIN} ${HANGUL}`)
    expect(text).not.toContain('<text')
    expect(text).toContain(`<title>${LATIN} ${HANGUL}</title>`)
    expect(text).toContain('<desc>Current claims range from 10 to 12 persons.</desc>')
    expect(text).toContain('<title>NIS: about 10,900 &lt;troops&gt; &amp; &quot;more&quot;</title>')
    expect(text).toContain('aria-label="North Korea"')
  })

  it('brings the fonts of its characters along where text stays text', async () => {
    const latin = await written(LATIN, { text: 'font' })
    const both = await written(`${LATIN} ${HANGUL}`, { text: 'font' })
    expect(latin).toMatch(/<text[^>]*>Troops sent<\/text>/)
    // A program that does not read them still keeps to the layout.
    for (const [text] of latin.matchAll(/<text[^>]*>/g)) expect(text).toMatch(/ textLength="[\d.]+"/)
    expect(latin).not.toContain('font-family:"Noto Sans KR";font-weight')
    expect(both).toContain('font-family:"Noto Sans KR";font-weight:600')
  })

  it('names where it comes from', async () => {
    const text = await written(LATIN)
    expect(text).toContain('<dc:source>https://ledger.example/charts/sample?rev=1</dc:source>')
    expect(text).toMatch(/<dc:identifier>revision 1, sha256:[0-9a-f]{64}<\/dc:identifier>/)
    expect(text).toContain('https://creativecommons.org/licenses/by/4.0/')
  })

  it('gives the same bytes again', async () => {
    expect(await written(LATIN)).toBe(await written(LATIN))
  })

  it.each([{}, { text: 'font' }])('names the character that no font has, and the chart: %j', async (view) => {
    await expect(written('Kim ☭', view)).rejects.toThrow('chart sample: no font here has a glyph for “☭”')
  })

  it('draws the chart alone when bare', async () => {
    const text = await written(LATIN, { chrome: 'bare', w: 800 })
    expect(text).toContain('width="800" height="200"')
    expect(text).not.toContain('aria-label="Alliance Ledger')
  })
})
