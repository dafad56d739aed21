import sharp from 'sharp'
import { CHART_OF_FORM } from '../addresses'
import { expect, test } from './site'

for (const [form, chart] of Object.entries(CHART_OF_FORM))
  test(`${form}: ${chart}.png has the size asked for, and shows its title as a browser draws it`, async ({
    browser,
    request,
  }) => {
    const answer = await request.get(`/charts/${chart}.png?w=800&h=600&dpr=2`)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toBe('image/png')
    const png = await answer.body()
    expect(await sharp(png).metadata()).toMatchObject({ width: 1600, height: 1200 })

    const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 800, height: 600 } })
    const svg = await (await request.get(`/charts/${chart}.svg?w=800&h=600`)).text()
    await page.setContent(`<!doctype html><body>${svg.replace(/^<\?xml[^>]*>/, '')}`)
    await page.addStyleTag({ content: 'body { margin: 0 } svg { display: block }' })
    const title = (await page.locator('svg > title').first().textContent()) ?? ''
    const firstLine = page.locator('svg [aria-label]').first()
    const words = (await firstLine.getAttribute('aria-label')) ?? ''
    expect(words.length).toBeGreaterThan(8)
    expect(title.startsWith(words)).toBe(true)
    const box = await firstLine.boundingBox()
    if (box === null) throw new Error(`${chart}.svg has no title to look at`)
    const area = {
      left: Math.floor(box.x * 2),
      top: Math.floor(box.y * 2),
      width: Math.ceil(box.width * 2),
      height: Math.ceil(box.height * 2),
    }
    const grey = (image: Buffer) => sharp(image).extract(area).removeAlpha().greyscale().raw().toBuffer()
    const [made, drawn] = [await grey(png), await grey(await page.screenshot())]
    await page.close()
    const ink = (pixels: Buffer) => pixels.filter((value) => value < 128).length / pixels.length
    // The letters of a line cover about a fifth of it.
    expect(ink(made)).toBeGreaterThan(0.08)
    expect(Math.abs(ink(made) - ink(drawn))).toBeLessThan(0.02)
    const apart = made.reduce((sum, value, at) => sum + Math.abs(value - (drawn[at] ?? 0)), 0)
    expect(apart / made.length).toBeLessThan(6)
  })
