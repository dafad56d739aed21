import { describe, expect, test } from 'vitest'
import { json, text } from './site'

/** What a page says, to the eye or as the name of a drawing. Parsing pages whole would be most of the work. */
async function said(path: string): Promise<string> {
  const markup = await text(path)
  return markup
    .replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '')
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]*\saria-label="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

const numeral = (figure: string | undefined) => Number((figure ?? '').replaceAll(',', ''))

/** The count that a page gives at a place. */
async function countIn(path: string, pattern: RegExp): Promise<number> {
  const [, figure] = pattern.exec(await said(path)) ?? []
  expect(figure, `${path} says ${pattern}`).toBeDefined()
  return numeral(figure)
}

/** Tables with their names on pages, and what one page calls all of their rows. */
const LISTED = { events: 'Events', estimates: 'Estimates', 'missile-tests': 'Missile launches' } as const
const NAMES = { sources: 'sources', people: 'people', places: 'places' } as const

describe.each(['', 'known=2025-01-13'])('with ?%s', (clock) => {
  const at = (path: string, ...query: readonly string[]) =>
    [path, [...query, clock].filter((part) => part !== '').join('&')].filter((part) => part !== '').join('?')
  const total = async (path: string, ...query: readonly string[]): Promise<number> =>
    (await json(at(`/api/v1/${path}`, ...query, 'limit=1'))).total

  test.each(Object.entries(LISTED))('%s are as many on every page', async (table, name) => {
    const count = await total(table)
    const row = new RegExp(`${name} [A-Z][^.]*\\. ([\\d,]+) `)
    expect({
      data: await countIn(at('/data'), row),
      records: await countIn(at('/records'), row),
      list: await countIn(at(`/records/tables/${table}`), /([\d,]+) rows/),
      timeline: await countIn(at('/timeline', `tables=${table}`), /([\d,]+) of [\d,]+ entries/),
    }).toEqual({ data: count, records: count, list: count, timeline: count })
  })

  test.each(Object.entries(NAMES))('%s are as many on every page', async (table, noun) => {
    const count = await total(table)
    expect(await countIn(at(`/${table}`), new RegExp(`([\\d,]+) ${noun}`))).toBe(count)
    const list = at(`/records/tables/${table}`)
    expect(await countIn(list, /([\d,]+) rows/)).toBe(count)
  })

  test.each([
    ['people', 'kim-jong-un', 'events'],
    ['people', 'choe-son-hui', 'events'],
    ['places', 'pyongyang', 'rows'],
    ['places', 'pyongyang-airport', 'rows'],
  ] as const)('%s/%s has as many rows on its page as on the timeline', async (table, id, noun) => {
    const count = await countIn(at(`/${table}/${id}`), new RegExp(`([\\d,]+) ${noun}\\b`))
    expect(await countIn(at('/timeline', `${table}=${id}`), /([\d,]+) of [\d,]+ entries/)).toBe(count)
  })

  test('a count of meetings leads to as many rows', async () => {
    const link = /href="([^"]*people=sergey-lavrov[^"]*contacts=meeting[^"]*)#rows">(\d+)</
    const [, href = '', count] = link.exec(await text(at('/people/choe-son-hui'))) ?? []
    const rows = await text(href.replaceAll('&amp;', '&'))
    const [, table = ''] = /<section[^>]*aria-label="Events"[^>]*>(.*?)<\/section>/s.exec(rows) ?? []
    expect(table.match(/<tr/g)).toHaveLength(1 + Number(count))
  })

  test('the timeline has as many entries as its tables have rows', async () => {
    const counts = ['events', 'estimates', 'missile-tests', 'cruise-launches', 'series'].map((table) =>
      total(table),
    )
    const sum = (await Promise.all(counts)).reduce((one, other) => one + other, 0)
    expect(await countIn(at('/timeline'), /([\d,]+) entries/)).toBe(sum)
  })

  test('the events of the overview are all of them, and their sources are counted once', async () => {
    const events = await total('events')
    const [chart, sources] = [at('/charts/alliance-pulse'), at('/charts/alliance-pulse', 'tab=sources')]
    const [, topics = ''] = /Events recorded from [^:]*: ([^;]*);/.exec(await said(chart)) ?? []
    const counted = [...topics.matchAll(/[\d,]+/g)].map(([count]) => numeral(count))
    expect(counted.reduce((one, other) => one + other, 0)).toBe(events)
    expect(await countIn(sources, /sources behind ([\d,]+) rows/)).toBe(events)
    expect(await countIn(chart, /([\d,]+) sources: /)).toBe(await countIn(sources, /([\d,]+) sources behind/))
    expect(await total('charts/alliance-pulse/rows')).toBe(events)
  })

  test('the list of a dashboard has as many events as the timeline it leads to', async () => {
    const listed = await countIn(at('/troops'), /All ([\d,]+) events on the timeline/)
    expect(await total('events', 'topics=troops')).toBe(listed)
    expect(
      await countIn(at('/timeline', 'topics=troops', 'tables=events'), /([\d,]+) of [\d,]+ entries/),
    ).toBe(listed)
  })

  test('contacts with Russia are as many in each chart of them', async () => {
    const query = 'counterparts=RUS'
    const count = await total('charts/contacts/rows', query)
    expect(
      await countIn(at('/charts/contact-rate', query), /Contacts recorded from [^:]*: Russia ([\d,]+)/),
    ).toBe(count)
    const [, levels = ''] =
      /Contacts recorded from [^:]*: (.*?)\./.exec(await said(at('/charts/contacts', query))) ?? []
    const counted = [...levels.matchAll(/[\d,]+(?=;|$)/g)].map(([level]) => numeral(level))
    expect(counted.reduce((one, other) => one + other, 0)).toBe(count)
    expect(await countIn(at('/charts/venues', query), /[\d,]+ of ([\d,]+) contacts/)).toBe(count)
  })

  test('the tiles say what their charts and the dashboards say', async () => {
    const [overview, weapons] = [await said(at('/')), await said(at('/weapons'))]
    const [, missiles, year] = /Missiles launched this year ([\d,]+)\b.*?\bIn (\d{4})/.exec(overview) ?? []
    const launched = await total('charts/missile-launches/rows', `from=${year}`, `to=${year}`)
    expect(numeral(missiles)).toBe(launched)
    expect(weapons).toContain(
      launched === 1
        ? `One ballistic missile or space rocket was launched in ${year}`
        : `${launched} ballistic missiles and space rockets were launched in ${year}`,
    )

    const [, days] =
      /leaders of North Korea and the United States (?:at least )?([\d,]+ days)/i.exec(overview) ?? []
    expect(await said(at('/charts/us-silence'))).toContain(`${days ?? 'no'} had passed`)

    const [, sent] = /Troops sent to Russia (.*?) (?=[A-Z])/.exec(overview) ?? []
    const words = (sent ?? 'no').toLowerCase()
    for (const path of ['/charts/troops-sent', '/troops'])
      expect((await said(at(path))).toLowerCase()).toContain(words)
  })
})
