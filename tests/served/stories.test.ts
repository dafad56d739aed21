import { unzipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { stories } from '@/lib/documents/story/stories'
import { all, textOf, values } from './html'
import { bytes, get, json, page, text } from './site'

const PATH = '/stories/new-year-2026'
const story = stories().get('new-year-2026')
if (!story) throw new Error('there is no such story')

describe('a story without JavaScript', () => {
  test('is on the list', async () => {
    expect(values(await page('/stories'), 'a', 'href')).toContain(PATH)
  })

  test('has each statement with its address, its words, its records and the picture of its chart', async () => {
    const root = await page(PATH)
    const hrefs = values(root, 'a', 'href')
    for (const { id, title, words, records } of story.statements) {
      expect(hrefs).toContain(`#${id}`)
      const section = all(root, 'section').find(({ attributes }) => attributes.id === id)
      if (section === undefined) throw new Error(`there is no ${id}`)
      const said = textOf(section)
      expect(said).toContain(title.text)
      for (const paragraph of words) expect(said).toContain(paragraph)
      const named = values(section, 'a', 'href')
      for (const { text: record } of records) expect(named).toContain(`/records/${record}`)
      const [picture = ''] = values(section, 'img', 'src')
      const answer = await get(picture)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        'image/svg+xml; charset=utf-8',
      ])
      expect(values(section, 'img', 'alt').every((alt) => alt !== '')).toBe(true)
    }
  })

  test('keeps the revision, the day and the colours in what it leads to', async () => {
    const root = await page(`${PATH}?known=2026-03-01&rev=10&theme=dark`)
    const kept = values(root, 'a', 'href').filter((href) => /^\/(?:records|charts|timeline)\b/.test(href))
    expect(kept.length).toBeGreaterThan(30)
    for (const href of kept)
      for (const part of ['known=2026-03-01', 'rev=10', 'theme=dark']) expect(href).toContain(part)
    expect(values(root, 'img', 'src').every((src) => src.includes('known=2026-03-01&rev=10'))).toBe(true)
  })

  test('has its own picture for previews, a chart of its own', async () => {
    const metas = all(await page(PATH), 'meta')
    const image = metas.find(({ attributes }) => attributes.property === 'og:image')?.attributes.content ?? ''
    expect(new URL(image).pathname).toBe('/charts/alliance-pulse.png')
    expect(new URL(image).searchParams.get('topics')).toBe('diplomacy')
  })

  test('that does not exist is 404, with a way to those that do', async () => {
    const answer = await get('/stories/no-such-story')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('href="/stories"')
  })
})

describe('a story as a file', () => {
  it.each([
    ['pdf', 'application/pdf'],
    ['zip', 'application/zip'],
  ])('is there as .%s, asked for again by its entity tag', async (format, mediaType) => {
    const answer = await get(`${PATH}.${format}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(mediaType)
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="new-year-2026_r\d+\.\w+"$/)
    expect(answer.headers.get('link')).toContain(`${PATH}.${format}?rev=`)
    const etag = answer.headers.get('etag') ?? ''
    const again = await get(`${PATH}.${format}`, { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
  })

  test('with a revision is not kept for good, since its words may be corrected', async () => {
    const answer = await get(`${PATH}.pdf?rev=9`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  })

  test('has the rows of its charts', async () => {
    const files = unzipSync(await bytes(`${PATH}.zip?known=2026-03-01`))
    const csv = Object.keys(files).find((name) => name.endsWith('troops-sent.csv')) ?? ''
    const alone = await text('/charts/troops-sent.csv?known=2026-03-01')
    expect(Buffer.from(files[csv] ?? []).toString()).toBe(alone)
  })

  it.each([
    ['/stories/no-such-story.pdf', 404],
    [`${PATH}.docx`, 404],
    [`${PATH}.pdf?rev=0`, 400],
    [`${PATH}.pdf?claimants=kor-nis`, 400],
  ])('%s is %i, with what there is', async (path, status) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const { available, problems } = await answer.json()
    expect(JSON.stringify(available ?? problems).length).toBeGreaterThan(10)
  })
})

test('the text of a story is a file of the data package', async () => {
  expect(await text('/data/stories/new-year-2026.md')).toContain('## How many soldiers were sent')
  const { paths } = await json('/api/v1/openapi.json')
  expect(Object.keys(paths)).toContain('/stories/{story}.{format}')
})
