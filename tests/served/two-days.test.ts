import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { all, textOf } from './html'
import { get, json, page, text } from './site'

const DAY = '2025-01-13'
const AGAINST = `against=${DAY}`

type Rows = readonly Readonly<Record<string, string>>[]

const rowsOf = (csv: string): Rows => parse(csv, { columns: true })
const linksOf = async (path: string) =>
  all(await page(path), 'a').map((link) => ({ words: textOf(link), href: link.attributes.href ?? '' }))

describe('what was known on two days, from its address alone', () => {
  test('is a column of the rows, the same in CSV, JSON and the API', async () => {
    const csv = rowsOf(await text(`/charts/troops-sent.csv?${AGAINST}`))
    const told = csv.map(({ id, known_on }) => [id, known_on])
    expect(new Set(told.map(([, on]) => on))).toEqual(new Set(['both', 'known']))
    for (const { known = '', known_on } of csv) expect(known_on).toBe(known > DAY ? 'known' : 'both')
    for (const path of [
      `/charts/troops-sent.json?${AGAINST}`,
      `/api/v1/charts/troops-sent/rows?${AGAINST}&limit=500`,
    ]) {
      const { rows } = await json(path)
      expect(rows.map(({ id, known_on }: Record<string, string>) => [id, known_on])).toEqual(told)
    }
  })

  test('has no such column in a view of one day', async () => {
    expect(await text(`/charts/troops-sent.csv?known=${DAY}`)).not.toContain('known_on')
  })

  test.each(['/charts/troops-sent', '/embed/troops-sent', '/charts/troops-sent.svg'])(
    '%s says so in its picture and its words, without scripts',
    async (path) => {
      const query = path.endsWith('.svg') ? `${AGAINST}&text=font` : AGAINST
      expect(await text(`${path}?${query}`)).toContain('As known on 13 January 2025')
    },
  )

  test('is a picture and a document too', async () => {
    for (const extension of ['png', 'pdf'])
      expect((await get(`/charts/missile-launches.${extension}?${AGAINST}`)).status).toBe(200)
  })

  test.each([
    [`/charts/launch-sites.svg?${AGAINST}`, 'cannot be shown here'],
    [`/charts/troops-sent.csv?${AGAINST}&known=${DAY}`, 'is the day that is shown anyway'],
    ['/charts/troops-sent.csv?against=soon', 'is not a day'],
  ])('%s is refused: %s', async (path, reason) => {
    const answer = await get(path)
    expect(answer.status).toBe(400)
    expect(JSON.stringify(await answer.json())).toContain(reason)
  })

  test('a dashboard draws it where it can, and says where it cannot', async () => {
    const html = await text(`/weapons?${AGAINST}`)
    expect(html).toContain('Outlined: as known on 13 January 2025')
    expect(html).toContain('This chart cannot show what was known on 13 January 2025')
  })
})

describe('what changed since a day, without scripts', () => {
  test.each(['/troops', '/charts/troops-sent'])('%s of a past day leads to it', async (path) => {
    const found = (await linksOf(`${path}?known=${DAY}`)).filter(
      ({ words }) => words === 'What changed since',
    )
    expect(found.map(({ href }) => href)).toEqual([`/since/${path.split('/').at(-1)}?known=${DAY}`])
    expect((await linksOf(path)).filter(({ words }) => words === 'What changed since')).toEqual([])
  })

  test('lists records, claimants and days as links, and the same as CSV', async () => {
    const path = `/since/troops-sent?known=${DAY}`
    const links = await linksOf(path)
    const file = links.find(({ words }) => words === 'As CSV')?.href ?? ''
    const changes = rowsOf(await text(file))
    expect(changes.length).toBeGreaterThan(0)
    const hrefs = links.map(({ href }) => href)
    for (const { id, claimant, day } of changes) {
      expect(hrefs).toContain(`/records/${id}`)
      expect(hrefs).toContain(`/records/${claimant}`)
      expect(hrefs).toContain(`/charts/troops-sent?known=${day}`)
    }
  })

  test('asks for a day where none is given, and a file says that it needs one', async () => {
    expect(await text('/since/troops')).toContain('Since the evening of')
    expect((await get('/since/troops.csv')).status).toBe(400)
    expect((await get('/since/nothing')).status).toBe(404)
    expect((await get('/since/nothing.csv')).status).toBe(404)
  })
})
