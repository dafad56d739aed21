import Ajv2020 from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { FORMATS } from '@/lib/exports'
import { table } from '../data'
import profile from '../site/dataset-profile.json' with { type: 'json' }
import { all, isWithin, textOf } from './html'
import { bytes, get, json, ORIGIN, page, text } from './site'

test('the interface pages through a table, for any site, and says what is wrong', async () => {
  const ids: string[] = []
  let next: string | null = '/api/v1/estimates?claimants=kor-nis&limit=10'
  while (next !== null) {
    const answer = await get(next)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const part = (await answer.json()) as { rows: { id: string }[]; next: string | null }
    ids.push(...part.rows.map(({ id }) => id))
    next = part.next
  }
  expect(new Set(ids).size).toBe(ids.length)
  const expected = table('estimates').filter(({ claimant, until }) => claimant === 'kor-nis' && until === '')
  expect(ids.sort()).toEqual(expected.map(({ id }) => id ?? '').sort())

  const refused = await get('/api/v1/estimates?limit=0&claimants=nobody')
  expect(refused.status).toBe(400)
  expect(refused.headers.get('content-type')).toContain('application/problem+json')
  expect((await refused.json()).problems).toHaveLength(2)
  expect((await get('/api/v1/nothing')).status).toBe(404)
})

test('every example of the interface answers', async () => {
  const guide = await page('/data/api')
  const links = all(guide, 'a').filter((link) => {
    const { href = '' } = link.attributes
    const ofFiles = isWithin(link, ({ attributes }) => attributes.id === 'files')
    const example = /^\/api\/v1|^\/oembed|^\/embed\.js$/.test(href) || (ofFiles && href.startsWith('/'))
    return example && isWithin(link, ({ name }) => name === 'main')
  })
  expect(links.length).toBeGreaterThan(14)
  for (const { attributes } of links) await bytes(attributes.href ?? '')
  const formats = all(guide, 'table').find((each) =>
    isWithin(each, ({ attributes }) => attributes['aria-label'] === 'Formats of files'),
  )
  if (formats === undefined) throw new Error('The guide has no table of formats.')
  expect(all(formats, 'tr').length - 1).toBe(Object.keys(FORMATS).length)
})

test.each(['/data/events.csv?rev=3', '/data.zip?rev=3', '/oembed?url=/charts/contacts&url=/charts/letters'])(
  '%s is refused, with the parameter that is wrong',
  async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(400)
    const { problems } = await answer.json()
    expect(problems).toEqual([expect.objectContaining({ parameter: expect.stringMatching(/^(?:rev|url)$/) })])
  },
)

const MACHINES = [
  '/api/v1',
  '/api/v1/charts',
  '/api/v1/charts/troops-sent',
  '/api/v1/charts/troops-sent/rows?limit=1',
  '/api/v1/events?limit=1',
  '/api/v1/records?ids=kor-nis',
  '/api/v1/records/kor-nis',
  '/api/v1/revisions',
  '/api/v1/diff?from=1&to=2',
  '/api/v1/ledger',
  '/api/v1/openapi.json',
  '/api/nothing',
  '/charts/contacts.csv?from=2026',
  '/charts/nothing.csv',
  '/timeline.csv?from=2026',
  '/timeline.json?colour=red',
  '/data/datapackage.json',
  '/data.zip',
  '/oembed?url=/charts/contacts',
  '/oembed?url=/nothing',
]

test.each(MACHINES)('a page of any site may read %s, with its tag and with what is wrong', async (path) => {
  const { headers } = await get(path)
  expect(headers.get('access-control-allow-origin')).toBe('*')
  for (const name of ['ETag', 'Retry-After'])
    expect(headers.get('access-control-expose-headers')).toContain(name)
  const asked = await get(path, { method: 'OPTIONS' })
  expect(asked.status).toBe(204)
  expect(asked.headers.get('access-control-allow-origin')).toBe('*')
  expect(asked.headers.get('access-control-allow-headers')).toContain('If-None-Match')
})

test.each([
  '/api/v1',
  '/api/v1/charts',
  '/api/v1/charts/troops-sent',
  '/api/v1/revisions',
  '/api/v1/ledger',
  '/api/v1/openapi.json',
])('what %s does not take is refused, not ignored', async (path) => {
  const answer = await get(`${path}?colour=red`)
  expect(answer.status).toBe(400)
  expect((await answer.json()).problems).toMatchObject([{ parameter: 'colour', value: 'red' }])
})

test('records by their ids say which claims were superseded by the day asked for', async () => {
  const stateOn = async (known: string) => {
    const answer = await get(
      `/api/v1/records?ids=troops-2024-10-23-kor-nis-deployed-total,kor-nis&known=${known}`,
    )
    const { records } = (await answer.json()) as { records: readonly { state?: string }[] }
    return records.map(({ state }) => state ?? null)
  }
  expect(await stateOn('2024-10-23')).toEqual([null, null])
  expect(await stateOn('2026-01-01')).toEqual([expect.stringMatching(/^(Superseded|Dated)/), null])
})

test('only what can never change is kept for a year', async () => {
  const kept = async (path: string) =>
    ((await get(path)).headers.get('cache-control') ?? '').includes('immutable')
  expect(await kept('/api/v1/diff?from=1&to=2')).toBe(true)
  expect(await kept('/api/v1/diff?from=&to=')).toBe(false)
  expect(await kept('/api/v1/diff')).toBe(false)
  for (const format of ['csv', 'excel.csv', 'json', 'atom', 'feed.json', 'ics', 'rows.json']) {
    expect(await kept(`/timeline.${format}?rev=1`), format).toBe(true)
    expect(await kept(`/timeline.${format}`), format).toBe(false)
  }
})

test('the data package is the data of the project', async () => {
  const archive = await get('/data.zip')
  expect(archive.headers.get('content-type')).toBe('application/zip')
  expect(
    Buffer.from(await archive.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  const { resources } = await json('/data/datapackage.json')
  for (const { path } of resources) await bytes(`/data/${path}`)
})

test('search engines of data sets find a description that is sound, and whose files are there', async () => {
  const found = all(await page('/data'), 'script').filter(
    ({ attributes }) => attributes.type === 'application/ld+json',
  )
  expect(found).toHaveLength(1)
  const facts = JSON.parse(found.map(textOf).join(''))
  const validate = new Ajv2020({ allErrors: true }).compile(profile)
  validate(facts)
  expect(validate.errors).toBeNull()
  expect(facts.version).toBe(table('revisions').at(-1)?.number)
  for (const { contentUrl, encodingFormat } of facts.distribution) {
    const answer = await get(new URL(contentUrl, ORIGIN).pathname)
    expect(answer.status, contentUrl).toBe(200)
    expect(answer.headers.get('content-type'), contentUrl).toContain(encodingFormat)
  }
})

/** What a page says of itself in `meta` elements, by name or property. */
async function meta(path: string): Promise<ReadonlyMap<string, string>> {
  return new Map(
    all(await page(path), 'meta').flatMap(({ attributes: { property, name, content } }) => {
      const key = property ?? name
      return key === undefined || content === undefined ? [] : [[key, content] as const]
    }),
  )
}

test.each([
  '/troops?known=2025-01-13',
  '/charts/contacts?from=2024',
  '/charts/contacts?from=2024&sort=-date&tab=table',
  '/timeline?topics=troops&q=kursk',
  '/records/kor-nis',
])('%s names the picture that stands for it, which lies where it was asked for', async (path) => {
  const said = await meta(path)
  const preview = said.get('og:image') ?? ''
  expect(said.get('twitter:card')).toBe('summary_large_image')
  expect(new URL(preview).origin).toBe(ORIGIN)
  expect(new URL(said.get('og:url') ?? '').origin).toBe(ORIGIN)
  const { pathname, search } = new URL(preview)
  const answer = await get(pathname + search)
  expect(answer.status, preview).toBe(200)
  expect(answer.headers.get('content-type')).toBe('image/png')
})

test('a stored page, built without the address of its site, names none rather than a wrong one', async () => {
  for (const path of ['/', '/troops', '/charts/contacts']) {
    const said = await meta(path)
    expect(said.get('og:title')).toBeTruthy()
    expect([said.get('og:image'), said.get('og:url')]).toEqual([undefined, undefined])
    expect(await text(path)).not.toMatch(/localhost|rel="canonical"/)
  }
})
