import { unzipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { all, textOf, values } from './html'
import { bytes, get, json, page, text } from './site'

const ROW = 'diplomacy-2026-01-01-ny-2026-address'
const ITEMS = `i=troops-sent?known=2025-01-13;claimants=kor-nis,ukr-hur~Sent+by+then&i=r/${ROW}&i=s/new-year-2026`
const PATH = `/briefing?title=What+I+found&${ITEMS}`
const linkTo = async (path: string, name: RegExp) =>
  all(await page(path), 'a').find((link) => name.test(link.attributes['aria-label'] ?? textOf(link)))
    ?.attributes.href ?? ''
const headings = async (path: string) =>
  all(await page(path), 'h2')
    .map(textOf)
    .slice(0, 3)

describe('a briefing without JavaScript', () => {
  test('is empty without items, and says how to gather', async () => {
    expect(textOf(await page('/briefing'))).toContain('There is nothing in it yet.')
  })

  test('shows its items in their order, titles of a reader as theirs, and the picture of its chart', async () => {
    const root = await page(PATH)
    expect(all(root, 'h1').map(textOf)).toEqual(['What I found'])
    const said = all(root, 'p').map(textOf)
    expect(said.filter((text) => text === 'Title given by the compiler of this briefing')).toHaveLength(1)
    expect(said.filter((text) => text === 'Title given by the compiler')).toHaveLength(1)
    expect(await headings(PATH)).toEqual([
      'Sent by then',
      'Kim opens 2026 praising troops abroad and the alliance with Russia',
      'The New Year address of 2026, statement by statement',
    ])
    const [picture = ''] = values(root, 'img', 'src')
    expect(picture).toContain('/charts/troops-sent.svg?known=2025-01-13&claimants=kor-nis,ukr-hur')
    expect((await get(picture)).status).toBe(200)
    expect(values(root, 'a', 'href')).toContain('/stories/new-year-2026#the-largest-warship')
  })

  test('is reordered and shortened by links', async () => {
    const [one, two, three] = await headings(PATH)
    expect(await headings(await linkTo(PATH, /^Move down: Sent/))).toEqual([two, one, three])
    expect(await headings(await linkTo(PATH, /^Move up: The New Year/))).toEqual([one, three, two])
    const shorter = await linkTo(PATH, /^Remove: Sent/)
    expect((await headings(shorter)).slice(0, 2)).toEqual([two, three])
    // Neither beyond the first nor beyond the last.
    expect(await linkTo(PATH, /^Move up: Sent/)).toBe('')
    expect(await linkTo(PATH, /^Move down: The New Year/)).toBe('')
  })

  test('takes titles and a pasted address from its form, and then has an address of its own', async () => {
    const sent = await get(
      `/briefing?title=Mine&i=troops-sent&t=One&i=r/${ROW}&t=&add=${encodeURIComponent('https://x.example/charts/letters?from=2025&rev=3')}`,
    )
    expect(sent.status).toBe(307)
    const to = sent.headers.get('location') ?? ''
    expect(to).toBe(`/briefing?title=Mine&i=troops-sent~One&i=r/${ROW}&i=letters?from=2025`)
    expect((await headings(to))[0]).toBe('One')
  })

  test('names what it cannot hold, and shows the rest', async () => {
    const root = await page(`/briefing?i=no-such-chart&i=r/no-such-row&${ITEMS}`)
    const notice = all(root, 'section').find(({ attributes }) => attributes['aria-label'] === 'Ignored')
    expect(notice && textOf(notice)).toContain('no-such-chart')
    expect(notice && textOf(notice)).toContain('r/no-such-row')
    expect(all(root, 'ol').flatMap((list) => all(list, 'h2'))).toHaveLength(3)
  })

  test('keeps its revision, and leads to the newest with all of its items', async () => {
    const root = await page(`${PATH}&rev=9`)
    expect(textOf(root)).toContain('pinned to revision 9')
    const live =
      all(root, 'a').find((link) => textOf(link) === 'Follow the newest data')?.attributes.href ?? ''
    expect(await headings(live)).toEqual(await headings(PATH))
    const items = all(root, 'ol').flatMap((list) => values(list, 'a', 'href'))
    for (const href of items.filter((each) => /^\/(?:records|charts|stories)\b/.test(each)))
      expect(href).toContain('rev=9')
  })

  it.each([
    ['/charts/troops-sent?known=2025-01-13', '/briefing?i=troops-sent?known=2025-01-13'],
    [
      '/compare?a=counterpart/RUS&b=counterpart/USA',
      '/briefing?i=compare?a=counterpart/RUS;b=counterpart/USA',
    ],
    [`/records/${ROW}?rev=9`, `/briefing?i=r/${ROW}&rev=9`],
    ['/stories/new-year-2026', '/briefing?i=s/new-year-2026'],
  ])('begins with a link on %s', async (path, href) => {
    expect(await linkTo(path, /^Add to briefing$/)).toBe(href)
    expect((await get(href)).status).toBe(200)
  })
})

describe('a briefing as a file', () => {
  test('is kept for good at a revision, unless a story is in it', async () => {
    const kept = async (query: string) => (await get(`/briefing.pdf?${query}`)).headers.get('cache-control')
    expect(await kept('i=troops-sent&rev=9')).toMatch(/immutable/)
    expect(await kept('i=troops-sent')).toMatch(/must-revalidate/)
    expect(await kept('i=s/new-year-2026&rev=9')).toMatch(/must-revalidate/)
  })

  test('has its items as they are by themselves', async () => {
    const files = unzipSync(await bytes(`/briefing.zip?${ITEMS}`))
    const csv = Object.keys(files).find((name) => name.endsWith('.csv')) ?? ''
    const alone = await text('/charts/troops-sent.csv?known=2025-01-13&claimants=kor-nis,ukr-hur')
    expect(Buffer.from(files[csv] ?? []).toString()).toBe(alone)
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['README.md', 'proof.json', 'briefing.pdf', 'records.json']),
    )
    expect(Buffer.from(files['README.md'] ?? []).toString()).toContain('Title given by the compiler')
  })

  test('answers an entity tag, and HEAD', async () => {
    const first = await get('/briefing.zip?i=troops-sent', { method: 'HEAD' })
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/zip'])
    const etag = first.headers.get('etag') ?? ''
    expect((await get('/briefing.zip?i=troops-sent', { headers: { 'If-None-Match': etag } })).status).toBe(
      304,
    )
  })

  it.each([
    '',
    'i=no-such-chart&i=troops-sent',
    `${'i=x&'.repeat(20)}i=troops-sent`,
    'i=troops-sent&theme=dark',
  ])('is refused with every reason: ?%s', async (query) => {
    const answer = await get(`/briefing.pdf?${query}`)
    expect(answer.status).toBe(400)
    expect((await answer.json()).problems.length).toBeGreaterThan(0)
  })

  test('is described for programs', async () => {
    const { paths } = await json('/api/v1/openapi.json')
    expect(paths['/briefing.{format}'].get.parameters.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['format', 'i', 'title', 'known', 'rev']),
    )
  })
})

describe('whatever is asked of a briefing', () => {
  const HOSTILE = [
    `/briefing?${'i=troops-sent;'.repeat(300)}`,
    `/briefing?${'i=~~~&'.repeat(400)}`,
    '/briefing?i=%00%ff&i=%E0%A4%A&title=%F0%9F',
    `/briefing?title=${'a'.repeat(7000)}`,
    '/briefing?i=__proto__&i=r/__proto__&i=s/constructor&i=constructor',
    `/briefing?i=compare?${'a=counterpart/RUS;'.repeat(300)}`,
    '/briefing?t=1&t=2&t=3&add=%2F%2F',
    '/briefing?add=javascript:alert(1)',
  ]
  it.each(HOSTILE.map((path, at) => [at + 1, path] as const))(
    'the server answers number %i',
    async (_, path) => {
      const answer = await get(path)
      expect(answer.status).toBeLessThan(500)
      expect(await answer.text()).not.toContain('href="javascript:')
    },
  )
})
