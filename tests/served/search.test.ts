import { describe, expect, test } from 'vitest'
import { all, textOf, values } from './html'
import { get, page } from './site'

const main = async (path: string) => {
  const [found] = all(await page(path), 'main')
  if (found === undefined) throw new Error(`${path} has no main`)
  return found
}
const linksOf = async (path: string) => values(await main(path), 'a', 'href')

describe('the page of the search, without JavaScript', () => {
  test('says what can be searched for, with examples that find something', async () => {
    const examples = (await linksOf('/search')).filter((href) => href.startsWith('/search?q='))
    expect(examples.length).toBeGreaterThan(4)
    for (const example of examples) expect(textOf(await main(example))).toMatch(/\d found for/)
  })

  test('lists what was found by kind, the best first', async () => {
    const found = await main('/search?q=Choi+Sun-hee')
    expect(textOf(all(found, 'h2')[0] ?? found)).toMatch(/^People/)
    expect(await linksOf('/search?q=Choi+Sun-hee')).toContain('/people/choe-son-hui')
  })

  test.each([
    '/search?q=kim&kinds=event&page=99',
    '/search?q=%22sort+of+a+nuclear+power%22&kinds=event&page=99',
    '/since/troops?known=2025-01-01&page=99',
    '/records/tables/events?page=99',
    '/timeline?tab=pages&page=99',
  ])('and other lists say that there is no page 99: %s', async (path) => {
    expect(textOf(await main(path))).toContain('here is no page 99')
  })

  test('leads to all of a kind', async () => {
    const [more = ''] = (await linksOf('/search?q=treaty')).filter((href) => href.includes('kinds=event'))
    const all_ = await linksOf(more)
    expect(all_.filter((href) => href.startsWith('/records/')).length).toBeGreaterThan(6)
  })

  test('keeps the day and the revision in its links and its form, and shows nothing later', async () => {
    const path = '/search?q=Hwasong-20&known=2025-01-13'
    expect(textOf(await main(path))).toContain('Nothing was found')
    expect(values(await main(path), 'input', 'name')).toContain('known')
    const treaty = await linksOf('/search?q=treaty&known=2025-01-13&rev=11')
    expect(treaty).toContain('/records/diplomacy-2024-06-19-treaty-signed?known=2025-01-13&rev=11')
    expect(treaty.some((href) => href.includes('2026-03-26-belarus-treaty'))).toBe(false)
  })

  test('says what is wrong with a query that is too long', async () => {
    expect(textOf(await main(`/search?q=${'x'.repeat(81)}`))).toMatch(/is too long.*at most 80 characters/s)
  })

  test.each([
    '%00',
    '%ff%fe',
    '%F0%9F%92%A5',
    '"""',
    '<script>alert(1)</script>',
    '((((((((((',
    '%25%25%25',
    '../../etc/passwd',
    '&q=a&q=b',
    '&kinds=nothing',
    'a&page=99999',
    'a&known=tomorrow&rev=0',
  ])('answers q=%s', async (query) => {
    const answer = await get(`/search?q=${query}`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain('<script>alert(1)')
  })

  test('is in the header of every page, with the day of the view', async () => {
    const [header] = all(await page('/troops?known=2025-01-13'), 'header')
    if (header === undefined) throw new Error('no header')
    expect(values(header, 'form', 'action')).toEqual(['/search'])
    expect([...values(header, 'input', 'name')].sort()).toEqual(['known', 'q'])
  })
})

describe('what a browser searches', () => {
  test('is of one revision and one build, and refused otherwise', async () => {
    expect((await get('/rows/search/documents.json?rev=1&build=another')).status).toBe(404)
    const wrong = await get('/rows/search/documents.json?rev=0&build=another')
    expect(wrong.status).toBe(400)
    expect(wrong.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  })
})
