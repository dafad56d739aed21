import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import sharp from 'sharp'
import { FORMATS, type FormatId, formatsFor } from '@/lib/exports'
import { CHARTS } from './addresses'
import { lastDay, table } from './data'
import { expect, test } from './site'

const KNOWN = '2025-01-13'

test.describe('a chart as a file, from its address alone', () => {
  for (const chart of CHARTS) {
    test(`${chart}.svg stands alone`, async ({ request }) => {
      const answer = await request.get(`/charts/${chart}.svg`)
      expect(answer.status()).toBe(200)
      expect(answer.headers()['content-type']).toContain('image/svg+xml')
      const svg = await answer.text()
      expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg\s/)
      // Names of namespaces and the metadata are addresses that nobody fetches.
      const drawing = svg.replace(/<metadata>[\s\S]*<\/metadata>/, '').replace(/xmlns(:\w+)?="[^"]*"/g, '')
      expect(drawing).not.toMatch(/url\(\s*['"]?http|@import|<image|<script|<use|var\(--/)
      expect(drawing).not.toContain('<text')
    })

    test(`${chart}.png has the size asked for, and shows its title as a browser draws it`, async ({
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

    test(`${chart}.csv and ${chart}.json hold the same rows`, async ({ request }) => {
      const csv = await request.get(`/charts/${chart}.csv`)
      expect(csv.headers()['content-type']).toContain('text/csv')
      const rows: Record<string, string>[] = parse(await csv.text(), { columns: true })
      expect(rows.length).toBeGreaterThan(0)
      const json = await (await request.get(`/charts/${chart}.json`)).json()
      expect(json.rows.map(({ id }: { id: string }) => id)).toEqual(rows.map(({ id }) => id))
    })
  }
})

test('a file of what was known on a day holds exactly the claims asserted by then', async ({ request }) => {
  const answer = await request.get(`/charts/troops-sent.csv?known=${KNOWN}`)
  const rows: Record<string, string>[] = parse(await answer.text(), { columns: true })
  const all: Record<string, string>[] = parse(await (await request.get('/charts/troops-sent.csv')).text(), {
    columns: true,
  })
  const indicators = new Set(all.map(({ indicator }) => indicator))
  const expected = table('estimates')
    .filter(({ indicator, asserted = '' }) => indicators.has(indicator) && lastDay(asserted) <= KNOWN)
    .map(({ id }) => id)
  expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort())
  expect(rows.length).toBeLessThan(all.length)
})

test('every cell of a CSV file is text to a spreadsheet, never a formula', async ({ request }) => {
  for (const chart of CHARTS) {
    const rows: string[][] = parse(await (await request.get(`/charts/${chart}.csv`)).text())
    const formulas = rows.flat().filter((cell) => /^[=+@\t\r]/.test(cell) || /^-(?!\d)/.test(cell))
    expect(formulas, chart).toEqual([])
  }
})

test('rows carry the addresses of their sources', async ({ request }) => {
  const rows: Record<string, string>[] = parse(await (await request.get('/charts/troops-sent.csv')).text(), {
    columns: true,
  })
  const urls = new Map(table('sources').map(({ id, url }) => [id, url]))
  for (const { id, sources = '', source_urls: found = '' } of rows)
    expect(found.split(';'), id).toEqual(
      sources.split(';').map((source) => urls.get(source)?.replaceAll(';', '%3B') ?? ''),
    )
})

test('JSON says which view, which revision and which digest', async ({ request }) => {
  const json = await (await request.get(`/charts/troops-sent.json?known=${KNOWN}`)).json()
  const revision = table('revisions').at(-1)
  expect(json.revision).toMatchObject({ number: Number(revision?.number), digest: revision?.digest })
  expect(json.view.query).toBe(`known=${KNOWN}`)
})

for (const format of formatsFor('events').map((id) => FORMATS[id].extension))
  test.describe(`caching of ${format}`, () => {
    test('what has not changed is not sent again', async ({ request }) => {
      const path = `/charts/contacts.${format}`
      const first = await request.get(path)
      const etag = first.headers().etag ?? ''
      expect(etag).not.toBe('')
      const again = await request.get(path, { headers: { 'If-None-Match': etag } })
      expect(again.status()).toBe(304)
      expect((await again.body()).length).toBe(0)
      const other = await request.get(`${path}?from=2024`, { headers: { 'If-None-Match': etag } })
      expect(other.status()).toBe(200)
    })

    test('what is pinned to a revision never changes', async ({ request }) => {
      const answer = await request.get(`/charts/contacts.${format}?rev=1`)
      expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
      const live = await request.get(`/charts/contacts.${format}`)
      expect(live.headers()['cache-control']).not.toContain('immutable')
    })

    test('a bad parameter is answered with its name, its value and what is allowed', async ({ request }) => {
      const answer = await request.get(`/charts/contacts.${format}?known=yesterday&widht=3`)
      expect(answer.status()).toBe(400)
      expect(answer.headers()['content-type']).toContain('application/problem+json')
      const { problems } = await answer.json()
      expect(problems).toContainEqual(
        expect.objectContaining({
          parameter: 'known',
          value: 'yesterday',
          allowed: expect.stringMatching(/\S/),
        }),
      )
      expect(problems).toContainEqual(expect.objectContaining({ parameter: 'widht' }))
    })
  })

test('what there is not is answered as a problem, not as a page', async ({ request }) => {
  for (const path of [
    '/charts/nothing.svg',
    '/charts/contacts.exe',
    '/api/v1/nothing',
    '/api/v1/records/nothing',
  ]) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(answer.headers()['content-type'], path).toContain('application/problem+json')
  }
})

test('sizes are bounded', async ({ request }) => {
  for (const query of ['w=100000', 'dpr=9', 'h=0', 'w=1e3'])
    expect((await request.get(`/charts/contacts.png?${query}`)).status(), query).toBe(400)
})

test('files made in bulk are those of the server, byte for byte', async ({ request, baseURL }) => {
  const out = mkdtempSync(join(tmpdir(), 'ledger-'))
  const formats: readonly FormatId[] = formatsFor('events')
  execFileSync(
    process.execPath,
    [
      ...['--import', 'tsx', 'scripts/export.ts', '--chart', 'contacts', '--format', formats.join()],
      ...['--view', `known=${KNOWN}`, '--site', baseURL ?? '', '--out', out],
    ],
    { env: { ...process.env, NODE_ENV: 'production', TSX_TSCONFIG_PATH: 'scripts/tsconfig.json' } },
  )
  const names = readdirSync(out)
  const revision = table('revisions').at(-1)?.number
  expect(names.length).toBe(formats.length)
  for (const format of formats) {
    const served = await (
      await request.get(`/charts/contacts.${FORMATS[format].extension}?known=${KNOWN}`)
    ).body()
    const name = names.find((each) => each.endsWith(`_r${revision}.${FORMATS[format].extension}`)) ?? ''
    expect(readFileSync(join(out, name)).equals(served), format).toBe(true)
  }
})
