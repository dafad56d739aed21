import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { chartOf } from '@/lib/charts'
import { FORMATS, formatsFor } from '@/lib/exports'
import { CHART_OF_FORM, CHARTS } from '../addresses'
import { lastDay, table } from '../data'
import { bytes, get, json, ORIGIN, text } from './site'

const KNOWN = '2025-01-13'

type Rows = readonly Readonly<Record<string, string>>[]

const rowsOf = (csv: string): Rows => parse(csv, { columns: true })

test.each(Object.values(CHART_OF_FORM))(
  '%s is a file in every format of its table, from its address alone',
  async (chart) => {
    for (const format of formatsFor(chartOf(chart).table)) {
      const { extension, mediaType } = FORMATS[format]
      const answer = await get(`/charts/${chart}.${extension}`)
      expect(answer.status, extension).toBe(200)
      expect(answer.headers.get('content-type')).toBe(mediaType)
      expect((await answer.arrayBuffer()).byteLength, extension).toBeGreaterThan(100)
    }
  },
)

describe.each(CHARTS)('%s as a file, from its address alone', (chart) => {
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

test('a panel is files of its own, and the interface has the same rows', async () => {
  const query = 'facet=troops.captured'
  const rows = rowsOf(await text(`/charts/troops-lost.csv?${query}`))
  expect(new Set(rows.map(({ indicator }) => indicator))).toEqual(new Set(['troops.captured']))
  const whole = rowsOf(await text('/charts/troops-lost.csv'))
  expect(rows).toEqual(whole.filter(({ indicator }) => indicator === 'troops.captured'))
  const ids = rows.map(({ id }) => id).sort()

  const file = await json(`/charts/troops-lost.json?${query}`)
  expect(file.chart.title).toMatch(/: captured$/)
  const listed = await json(`/api/v1/charts/troops-lost/rows?${query}`)
  expect(listed.rows.map(({ id }: { id: string }) => id).sort()).toEqual(ids)
  expect(await text(`/charts/troops-lost.svg?${query}`)).toMatch(/<title>[^<]*: captured<\/title>/)
  expect(await text(`/charts/troops-lost?${query}`)).toMatch(/<title>[^<]*: captured/)

  for (const address of [
    '/charts/troops-lost.csv',
    '/charts/troops-lost.svg',
    '/api/v1/charts/troops-lost/rows',
  ]) {
    const refused = await get(`${address}?facet=troops.lost`)
    expect(refused.status, address).toBe(400)
    const [problem] = (await refused.json()).problems
    expect(problem).toMatchObject({ parameter: 'facet', value: 'troops.lost' })
    expect(problem.allowed).toContain('troops.captured')
  }
  // A chart of a single panel takes none.
  expect((await get('/charts/troops-sent.csv?facet=troops.deployed.cumulative')).status).toBe(400)
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
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
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
