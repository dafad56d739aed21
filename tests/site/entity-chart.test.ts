import { describe, expect, test } from 'vitest'
import { readChart } from '@/lib/charts/read'
import { entityChart } from '@/lib/site/entity-chart'
import { NEWEST, viewOf } from '../charts/real-slice'

const named = (table: 'people' | 'places' | 'missiles', id: string) => {
  const row = NEWEST.tables[table].find((each) => each.id === id)
  if (row === undefined) throw new Error(`no ${id}`)
  return row
}
const of = (table: 'people' | 'places' | 'missiles', id: string, view = {}) =>
  entityChart(table, named(table, id), NEWEST, viewOf(view))

describe('the chart of', () => {
  test.each([
    [
      'people',
      'choe-son-hui',
      'contacts',
      /^Whom Choe Son Hui met or exchanged letters with, 2019 to 20\d\d$/,
    ],
    ['places', 'tonghae', 'missile-launches', /^Missiles launched from .*, \d{4} to \d{4}$/],
    ['places', 'moscow', 'contacts', /^Moscow: contacts with other countries, \d{4} to \d{4}$/],
    ['missiles', 'kn-25', 'missile-launches', /^Launches of the KN-25, 2019 to \d{4}$/],
  ] as const)('%s/%s is %s and is titled for it', (table, id, chart, title) => {
    const found = of(table, id)
    expect(found?.chart.id).toBe(chart)
    expect(found?.title).toMatch(title)
  })

  test('a person who is in one contact only is left to words', () => {
    const alone = NEWEST.tables.people.find(
      ({ id }) =>
        NEWEST.tables.events.filter((row) => row.contact !== null && row.people.includes(id)).length === 1,
    )
    expect(of('people', alone?.id ?? '')).toBeNull()
  })

  test('a day in the past shows nothing later, in its title either', () => {
    const past = of('people', 'choe-son-hui', { known: '2024-12-31' })
    expect(past?.title).toMatch(/2019 to 2024$/)
    expect(past?.view.known).toBe('2024-12-31')
  })

  test.each(['people', 'places', 'missiles'] as const)('any of %s is never blank', (table) => {
    for (const { id } of NEWEST.tables[table]) {
      const found = of(table, id)
      if (found === null) continue
      const { model, selected } = readChart(found.chart, NEWEST, found.view)
      expect(selected.rows.length, id).toBeGreaterThan(1)
      expect(model({ width: 960 }).empty, id).toBeFalsy()
    }
  })
})
