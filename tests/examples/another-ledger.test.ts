import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copiedProject } from '../copied-project'

const DERNA = 'examples/derna/data'
/** Words of the first ledger that no page of another may say; `/data` names the software. */
const OF_THE_FIRST = /North Korea|Russia|Pyongyang|Kim Jong|Alliance Ledger/

const project = copiedProject('another-ledger')
const about = JSON.parse(readFileSync(join(DERNA, 'about.json'), 'utf8'))
const CHARTS = Object.values<{ charts: string[] }>(about.dashboards).flatMap(({ charts }) => charts)

/** What a page says, without its markup. */
const wordsOf = (html: string) =>
  html.replace(/<script[^>]*>[^<]*<\/script>|<style[^>]*>[^<]*<\/style>/g, ' ').replace(/<[^>]*>/g, ' ')

describe('the ledger of Derna, built and served by the same code', () => {
  let site: Awaited<ReturnType<typeof project.serve>>
  beforeAll(async () => {
    const { status, stdout, stderr } = project.run(DERNA, 'scripts/build.mjs')
    if (status !== 0) throw new Error(`${stdout.slice(-2000)}\n${stderr.slice(-2000)}`)
    site = await project.serve(DERNA)
  }, 600_000)
  afterAll(() => site?.stop())

  const get = (path: string) => fetch(site.url + path)

  test('its rows are sound', () => {
    const { status, stdout } = project.run(DERNA, 'scripts/ledger.ts', 'check')
    expect(stdout).toMatch(/rows in \d+ tables without a fault/)
    expect(status).toBe(0)
  })

  test.each([
    '/',
    '/toll',
    '/aftermath',
    '/timeline',
    '/sources',
    '/people',
    '/places',
    '/records',
    '/changes',
  ])('%s speaks of Derna and of nothing else', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    const words = wordsOf(await answer.text())
    expect(words).toContain('Derna Ledger')
    expect(words).not.toMatch(OF_THE_FIRST)
  })

  test('the overview says who says how many were killed', async () => {
    const words = wordsOf(await (await get('/')).text()).replace(/\s+/g, ' ')
    expect(words).toContain('How many people did the flood of Derna kill, and who says so?')
    expect(words).toMatch(/4,540 to 5,923 or more people were killed, by two current claims/)
  })

  test('and what it was on the day on which 11,300 was passed on', async () => {
    const words = wordsOf(await (await get('/?known=2023-09-16')).text()).replace(/\s+/g, ' ')
    expect(words).toContain('11,300')
    expect(words).not.toContain('5,923')
  })

  test.each(CHARTS)('%s is drawn, as a page and as files', async (id) => {
    expect((await get(`/charts/${id}`)).status).toBe(200)
    const svg = await (await get(`/charts/${id}.svg`)).text()
    expect(svg).toContain('Derna Ledger')
    const png = await (await get(`/charts/${id}.png?w=900&h=600`)).arrayBuffer()
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 900, height: 600 })
    const rows = (await (await get(`/charts/${id}.csv`)).text()).trim().split('\n')
    expect(rows.length).toBeGreaterThan(1)
  })

  test('has none of the pages and charts of the first', async () => {
    for (const path of ['/troops', '/weapons', '/charts/troops-sent', '/charts/contacts'])
      expect((await get(path)).status, path).toBe(404)
  })

  test('describes itself to programs', async () => {
    const description = await (await get('/api/v1/openapi.json')).json()
    expect(description.info.title).toBe('Derna Ledger')
    for (const path of [
      '/api/v1/charts',
      '/api/v1/estimates?limit=2',
      `/api/v1/records/${about.examples.record}`,
    ])
      expect((await get(path)).status, path).toBe(200)
    expect(await (await get('/data/about.json')).json()).toEqual(about)
  })

  test('a server of this build refuses the rows of another ledger', () => {
    const { status, stderr } = project.run('data', 'scripts/serve.mjs', '0')
    expect(status).not.toBe(0)
    expect(stderr).toMatch(/about\.json is not the one that this build was made for/)
  })
})

describe('a ledger of one’s own', () => {
  const OWN = 'my-ledger'
  const ledger = (...words: string[]) => project.run(OWN, 'scripts/ledger.ts', ...words)

  test('begins empty, takes a claim and is released', () => {
    expect(project.run('data', 'scripts/ledger.ts', 'new', OWN).status).toBe(0)
    expect(project.run('data', 'scripts/ledger.ts', 'new', OWN).stderr).toContain('is not empty')
    // The files of the build are of the first ledger until then.
    expect(ledger('describe').stderr).toContain('is not the one that this build was made for')
    expect(project.run(OWN, 'scripts/derive.ts').status).toBe(0)
    expect(ledger('describe').status).toBe(0)
    const rows: readonly (readonly string[])[] = [
      [
        'sources',
        'id=a-page',
        'title=A page',
        'titled=stated',
        'kind=press',
        'url=https://example.org/a',
        'verified=stored-page',
        'relay=direct',
      ],
      ['actors', 'id=the-office', 'name=The Office', 'short_name=Office', 'side=official', 'kind=government'],
      [
        'indicators',
        'id=counted.total',
        'topic=count',
        'label=Counted',
        'unit=persons',
        'measure=stock',
        'definition=Everybody counted.',
      ],
      [
        'estimates',
        'id=first-claim',
        'indicator=counted.total',
        'claimant=the-office',
        'asserted=2026-01-02',
        'about=2026-01-01',
        'best=12',
        'qualifier=exact',
        'sources=a-page',
      ],
    ]
    for (const row of rows) {
      const { status, stderr } = ledger('add', ...row)
      expect(stderr).toBe('')
      expect(status).toBe(0)
    }
    const released = ledger('release', 'First revision.')
    expect(released.stderr).toBe('')
    expect(released.status).toBe(0)
    expect(ledger('check').stdout).toContain('4 rows in')
  })

  test('says where its about.json is wrong', () => {
    const { status, stderr } = project.run('examples', 'scripts/derive.ts')
    expect(status).toBe(1)
    expect(stderr).toMatch(/examples\/about\.json cannot be used:\s+is missing/)
  })
})
