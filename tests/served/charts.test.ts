import { describe, expect, test } from 'vitest'
import { CHARTS, DASHBOARDS } from '../addresses'
import { lastDay, table } from '../data'
import { all, type Element, textOf, values } from './html'
import { bytes, page } from './site'

const main = (root: Element): Element => {
  const [found] = all(root, 'main')
  if (found === undefined) throw new Error('The page has no main element.')
  return found
}

describe.each(CHARTS)('%s', (chart) => {
  test('has its table, whose rows lead to their records', async () => {
    const content = main(await page(`/charts/${chart}?tab=table`))
    const [rows] = all(content, 'tbody')
    expect(rows && all(rows, 'tr').length).toBeGreaterThan(0)
    // Counts are no rows: what lies behind them is listed below their table.
    const record = values(content, 'a', 'href').find((href) => href.startsWith('/records/'))
    await bytes(record ?? `${chart} leads to no record`)
  })

  test('has its sources', async () => {
    const links = values(main(await page(`/charts/${chart}?tab=sources`)), 'a', 'href')
    expect(links.some((href) => href.startsWith('http'))).toBe(true)
  })
})

const DAY = '2025-01-13'
/** The records that were not yet known by then, by the dates that claims and events carry themselves. */
const later = [
  ...table('estimates').filter(({ asserted = '' }) => lastDay(asserted) > DAY),
  ...table('events').filter(({ date = '', reported }) => lastDay(reported || date) > DAY),
].map(({ id = '' }) => id)

/** A note stands in a list that is a part of the chart itself. */
const isNote = ({ parent }: Element) =>
  parent?.name === 'ul' && parent.parent?.attributes['data-chart'] !== undefined

test.each(Object.keys(DASHBOARDS))(
  `%s as known on ${DAY} leads to nothing later and tells of nothing later`,
  async (path) => {
    const content = main(await page(`${path}?known=${DAY}`))
    const shown = values(content, 'a', 'href').flatMap((href) => /^\/records\/([^?]+)/.exec(href)?.[1] ?? [])
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.filter((id) => later.includes(id))).toEqual([])
    // Of what was known by then a few rows looked ahead; what the page itself says does not.
    const notes = all(content, 'li').filter(isNote).map(textOf)
    expect(notes.length).toBeGreaterThan(0)
    for (const note of notes)
      expect(note.replace(DAY, '')).not.toMatch(/\b2026\b|(?:March|June|August|December) 2025/)
  },
)

test.each(Object.entries(DASHBOARDS))(
  '%s of a day and a range shows every chart with its sentence and its links',
  async (path, charts) => {
    const content = main(await page(`${path}?known=${DAY}&from=2016`))
    for (const chart of charts) {
      const section = all(content, 'article').find(({ attributes }) => attributes['data-chart'] === chart)
      if (section === undefined) throw new Error(`${path} has no chart ${chart}.`)
      const drawings = all(section, 'svg').filter(({ attributes }) => attributes.role === 'group')
      expect(drawings.length, chart).toBeGreaterThan(0)
      for (const { attributes } of drawings) expect(attributes['aria-label']).toMatch(/\S+ \S+/)
      const links = values(section, 'a', 'href')
      expect(links.some((href) => href.startsWith(`/charts/${chart}?`))).toBe(true)
      const taken = links.filter((href) => href.startsWith(`/charts/${chart}?`) && href.endsWith('#take'))
      expect(taken).toEqual([expect.stringContaining(`known=${DAY}`)])
    }
  },
)
