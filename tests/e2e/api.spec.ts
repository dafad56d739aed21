import Ajv2020 from 'ajv/dist/2020.js'
import { FORMATS } from '@/lib/exports'
import profile from '../site/dataset-profile.json' with { type: 'json' }
import { table } from './data'
import { expect, test } from './site'

test('the interface pages through a table, for any site, and says what is wrong', async ({ request }) => {
  const ids: string[] = []
  let next: string | null = '/api/v1/estimates?claimants=kor-nis&limit=10'
  while (next !== null) {
    const answer = await request.get(next)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['access-control-allow-origin']).toBe('*')
    const page: { rows: { id: string }[]; next: string | null } = await answer.json()
    ids.push(...page.rows.map(({ id }) => id))
    next = page.next
  }
  expect(new Set(ids).size).toBe(ids.length)
  const expected = table('estimates').filter(({ claimant, until }) => claimant === 'kor-nis' && until === '')
  expect(ids.sort()).toEqual(expected.map(({ id }) => id ?? '').sort())

  const refused = await request.get('/api/v1/estimates?limit=0&claimants=nobody')
  expect(refused.status()).toBe(400)
  expect(refused.headers()['content-type']).toContain('application/problem+json')
  expect((await refused.json()).problems).toHaveLength(2)
  expect((await request.get('/api/v1/nothing')).status()).toBe(404)
})

test('every example of the interface answers, and runs on its page', async ({ page, request }) => {
  await page.goto('/data/api')
  const examples = page
    .getByRole('main')
    .locator('a[href^="/api/v1"], #files a[href^="/"], a[href^="/oembed"], a[href="/embed.js"]')
  const addresses = await examples.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  )
  expect(addresses.length).toBeGreaterThan(14)
  await expect(page.getByRole('region', { name: 'Formats of files' }).locator('tbody tr')).toHaveCount(
    Object.keys(FORMATS).length,
  )
  for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200)
  await page.getByRole('button', { name: 'Run' }).nth(1).click()
  await expect(page.locator('pre[role=status]')).toContainText('200')
})

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

test('pages of any site may read all of it, with the tags and with what is wrong', async ({ request }) => {
  for (const path of MACHINES) {
    const headers = (await request.get(path)).headers()
    expect(headers['access-control-allow-origin'], path).toBe('*')
    for (const name of ['ETag', 'Retry-After'])
      expect(headers['access-control-expose-headers'], path).toContain(name)
    const requested = await request.fetch(path, { method: 'OPTIONS' })
    expect(requested.status(), path).toBe(204)
    expect(requested.headers()['access-control-allow-origin'], path).toBe('*')
    expect(requested.headers()['access-control-allow-headers'], path).toContain('If-None-Match')
  }
})

test('what an address does not take is refused, not ignored', async ({ request }) => {
  for (const path of [
    '/api/v1',
    '/api/v1/charts',
    '/api/v1/charts/troops-sent',
    '/api/v1/revisions',
    '/api/v1/ledger',
    '/api/v1/openapi.json',
  ]) {
    const answer = await request.get(`${path}?colour=red`)
    expect(answer.status(), path).toBe(400)
    expect((await answer.json()).problems, path).toMatchObject([{ parameter: 'colour', value: 'red' }])
  }
  const dated = await request.get('/api/v1/records?ids=kor-nis&known=2025-01-13')
  expect((await dated.json()).problems).toMatchObject([{ parameter: 'known' }])
})

test('only what can never change is kept for a year', async ({ request }) => {
  const kept = async (path: string) =>
    ((await request.get(path)).headers()['cache-control'] ?? '').includes('immutable')
  expect(await kept('/api/v1/diff?from=1&to=2')).toBe(true)
  expect(await kept('/api/v1/diff?from=&to=')).toBe(false)
  expect(await kept('/api/v1/diff')).toBe(false)
  for (const format of ['csv', 'json', 'atom', 'feed.json', 'ics', 'rows.json']) {
    expect(await kept(`/timeline.${format}?rev=1`), format).toBe(true)
    expect(await kept(`/timeline.${format}`), format).toBe(false)
  }
})

test('the data package is the data of the project', async ({ request }) => {
  const archive = await request.get('/data.zip')
  expect(archive.headers()['content-type']).toBe('application/zip')
  expect((await archive.body()).subarray(0, 2).toString()).toBe('PK')
  const { resources } = await (await request.get('/data/datapackage.json')).json()
  for (const { path } of resources) expect((await request.get(`/data/${path}`)).status(), path).toBe(200)
})

test('search engines of data sets find a description that is sound, and whose files are there', async ({
  page,
  request,
}) => {
  await page.goto('/data')
  const elements = page.locator('script[type="application/ld+json"]')
  await expect(elements).toHaveCount(1)
  const facts = JSON.parse((await elements.textContent()) ?? '')
  const validate = new Ajv2020({ allErrors: true }).compile(profile)
  validate(facts)
  expect(validate.errors).toBeNull()
  expect(facts.version).toBe(table('revisions').at(-1)?.number)
  for (const { contentUrl, encodingFormat } of facts.distribution) {
    const answer = await request.get(new URL(contentUrl, page.url()).pathname)
    expect(answer.status(), contentUrl).toBe(200)
    expect(answer.headers()['content-type'], contentUrl).toContain(encodingFormat)
  }
})

test('every page names the picture that stands for it', async ({ page, request }) => {
  for (const path of ['/', '/troops?known=2025-01-13', '/charts/contacts?from=2024', '/records/kor-nis']) {
    await page.goto(path)
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
    const { pathname, search } = new URL(picture ?? '')
    const answer = await request.get(pathname + search)
    expect(answer.headers()['content-type'], path).toBe('image/png')
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image')
  }
})
