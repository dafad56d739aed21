import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { chartOf } from '@/lib/charts'
import { FORMATS, type FormatId, formatsFor } from '@/lib/exports'
import { CHARTS } from '../addresses'
import { lastDay, table } from '../data'
import { all, parsed, textOf, values } from './html'
import { bytes, get, json, ORIGIN, text } from './site'

const KNOWN = '2025-01-13'

type Rows = readonly Readonly<Record<string, string>>[]

const rowsOf = (csv: string): Rows => parse(csv, { columns: true })

/** The formats that have a test of their own below; an archive is all the others, and some are asked by the inventory. */
const APART: readonly FormatId[] = ['svg', 'png', 'csv', 'json', 'zip']

describe.each(CHARTS)('%s as a file, from its address alone', (chart) => {
  test('is a drawing that stands alone', async () => {
    const answer = await get(`/charts/${chart}.svg`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('image/svg+xml')
    const svg = await answer.text()
    expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg\s/)
    // Names of namespaces and the metadata are addresses that nobody fetches.
    const drawing = svg.replace(/<metadata>[\s\S]*<\/metadata>/, '').replace(/xmlns(:\w+)?="[^"]*"/g, '')
    expect(drawing).not.toMatch(/url\(\s*['"]?http|@import|<image|<script|<use|var\(--/)
    expect(drawing).not.toContain('<text')

    const sheet = parsed(svg, 'svg')
    const [title = ''] = all(sheet, 'title').map(textOf)
    const [firstLine = ''] = values(sheet, 'path', 'aria-label')
    expect(firstLine.length).toBeGreaterThan(8)
    expect(title.startsWith(firstLine)).toBe(true)
  })

  test('is a picture of the size asked for', async () => {
    const answer = await get(`/charts/${chart}.png?w=800&h=600`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    const png = Buffer.from(await answer.arrayBuffer())
    expect(await sharp(png).metadata()).toMatchObject({ width: 800, height: 600 })
  })

  test('is there in every other format of its table', async () => {
    const others = formatsFor(chartOf(chart).table).filter((format) => !APART.includes(format))
    for (const format of others) await bytes(`/charts/${chart}.${FORMATS[format].extension}`)
  })

  test('is the same rows as CSV and as JSON, each cell of which is text to a spreadsheet', async () => {
    const csv = await get(`/charts/${chart}.csv`)
    expect(csv.headers.get('content-type')).toContain('text/csv')
    const written = await csv.text()
    const rows = rowsOf(written)
    expect(rows.length).toBeGreaterThan(0)
    const { rows: same } = await json(`/charts/${chart}.json`)
    expect(same.map(({ id }: { id: string }) => id)).toEqual(rows.map(({ id }) => id))

    const cells: string[][] = parse(written)
    // Never a formula.
    expect(cells.flat().filter((cell) => /^[=+@\t\r]/.test(cell) || /^-(?!\d)/.test(cell))).toEqual([])
  })
})

test('a file of what was known on a day holds exactly the claims asserted by then', async () => {
  const rows = rowsOf(await text(`/charts/troops-sent.csv?known=${KNOWN}`))
  const later = rowsOf(await text('/charts/troops-sent.csv'))
  const indicators = new Set(later.map(({ indicator }) => indicator))
  const expected = table('estimates')
    .filter(({ indicator, asserted = '' }) => indicators.has(indicator) && lastDay(asserted) <= KNOWN)
    .map(({ id }) => id)
  expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort())
  expect(rows.length).toBeLessThan(later.length)
})

test('rows carry the addresses of their sources', async () => {
  const rows = rowsOf(await text('/charts/troops-sent.csv'))
  const urls = new Map(table('sources').map(({ id, url }) => [id, url]))
  for (const { id, sources = '', source_urls: found = '' } of rows)
    expect(found.split(';'), id).toEqual(
      sources.split(';').map((source) => urls.get(source)?.replaceAll(';', '%3B') ?? ''),
    )
})

test('JSON says which view, which revision and which digest', async () => {
  const { revision, view } = await json(`/charts/troops-sent.json?known=${KNOWN}`)
  const newest = table('revisions').at(-1)
  expect(revision).toMatchObject({ number: Number(newest?.number), digest: newest?.digest })
  expect(view.query).toBe(`known=${KNOWN}`)
})

describe.each(formatsFor('events').map((id) => FORMATS[id].extension))('caching of %s', (format) => {
  test('what has not changed is not sent again', async () => {
    const path = `/charts/contacts.${format}`
    const etag = (await get(path)).headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const again = await get(path, { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
    expect((await again.arrayBuffer()).byteLength).toBe(0)
    const other = await get(`${path}?from=2024`, { headers: { 'If-None-Match': etag } })
    expect(other.status).toBe(200)
  })

  test('what is pinned to a revision never changes', async () => {
    const answer = await get(`/charts/contacts.${format}?rev=1`)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const live = await get(`/charts/contacts.${format}`)
    expect(live.headers.get('cache-control')).not.toContain('immutable')
  })

  test('a bad parameter is answered with its name, its value and what is allowed', async () => {
    const answer = await get(`/charts/contacts.${format}?known=yesterday&widht=3`)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
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

test.each(['/charts/nothing.svg', '/charts/contacts.exe', '/api/v1/nothing', '/api/v1/records/nothing'])(
  '%s, which there is not, is answered as a problem, not as a page',
  async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  },
)

test.each(['w=100000', 'dpr=9', 'h=0', 'w=1e3'])('sizes are bounded: %s', async (query) => {
  expect((await get(`/charts/contacts.png?${query}`)).status).toBe(400)
})

test('a comparison is a file like any chart, and a machine is told what cannot be compared', async () => {
  const svg = await text('/compare.svg?a=counterpart/RUS&b=counterpart/USA&w=800')
  expect(svg).toContain('/compare?a=counterpart/RUS')
  const csv = await text('/compare.csv?a=economy.gdp-growth&b=economy.trade.china.annual')
  expect(csv).toContain('economy.gdp-growth')
  expect(csv).toContain('economy.trade.china.annual')
  for (const query of ['', 'a=kind/visit', 'a=kind/visit&b=nothing', 'a=kind/visit&b=economy.gdp-growth']) {
    const refused = await get(`/compare.svg?${query}`)
    expect(refused.status, query).toBe(400)
    expect(refused.headers.get('content-type'), query).toContain('application/problem+json')
    expect((await refused.json()).problems.at(-1).parameter, query).toBe('b')
  }
})

test('files made in bulk are those of the server, byte for byte', async () => {
  const out = mkdtempSync(join(tmpdir(), 'ledger-'))
  const formats = formatsFor('events')
  await promisify(execFile)(
    process.execPath,
    [
      ...['--import', 'tsx', 'scripts/export.ts', '--chart', 'contacts', '--format', formats.join()],
      ...['--view', `known=${KNOWN}`, '--site', ORIGIN, '--out', out],
    ],
    { env: { ...process.env, NODE_ENV: 'production', TSX_TSCONFIG_PATH: 'scripts/tsconfig.json' } },
  )
  const names = readdirSync(out)
  const revision = table('revisions').at(-1)?.number
  expect(names.length).toBe(formats.length)
  for (const format of formats) {
    const served = await bytes(`/charts/contacts.${FORMATS[format].extension}?known=${KNOWN}`)
    const name = names.find((each) => each.endsWith(`_r${revision}.${FORMATS[format].extension}`)) ?? ''
    expect(readFileSync(join(out, name)).equals(served), format).toBe(true)
  }
})
