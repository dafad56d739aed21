import { describe, expect, test } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { chartRows } from '@/lib/charts/query/chart-rows'
import { readChart } from '@/lib/charts/read'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { REAL, viewOf } from './real-slice'

const CLAIM_CHARTS = (Object.keys(CHARTS) as ChartId[]).filter((id) => chartOf(id).form === 'estimates')
const values = (id: ChartId, parameter: string) =>
  chartOf(id)
    .choices.find((choice) => choice.parameter === parameter)
    ?.options.map(({ value }) => value)

/** The widest span among the numbers above 0 of any one indicator of a chart, in orders of magnitude. */
function widestSpan(id: ChartId): number {
  const rows = chartRows(chartOf(id), REAL) as readonly Assessed<'estimates'>[]
  const spans = [...new Set(rows.map(({ indicator }) => indicator))].map((indicator) => {
    const numbers = rows
      .filter((row) => row.indicator === indicator)
      .flatMap(({ low, best, high }) => [low, best, high])
      .filter((number): number is number => number !== null && number > 0)
    return numbers.length === 0 ? 0 : Math.log10(Math.max(...numbers) / Math.min(...numbers))
  })
  return Math.max(...spans)
}

test.each(CLAIM_CHARTS)('%s offers a logarithmic scale exactly where its numbers span 1.5 orders', (id) => {
  expect(values(id, 'scale') !== undefined).toBe(widestSpan(id) > 1.5)
})

test.each(['two-way-street', 'letters', 'guns-and-butter'] as const)(
  '%s counts by month, quarter and year, and says which',
  (id) => {
    expect(values(id, 'bin')).toEqual(['auto', 'month', 'quarter', 'year'])
    const lengths = ['month', 'quarter', 'year'].map((bin) => {
      const { subtitle, table } = readChart(chartOf(id), REAL, viewOf({ bin }))
      expect(subtitle).toMatch(new RegExp(` Each (?:bar|arrow) is a ${bin}\\.$`))
      return table.rows.length
    })
    expect(lengths).toEqual([...lengths].sort((one, other) => other - one))
    expect(new Set(lengths).size).toBe(3)
  },
)

test('bars say what they stand for as it fits the range', () => {
  const subtitle = (requested: Parameters<typeof viewOf>[0]) =>
    readChart(chartOf('alliance-pulse'), REAL, viewOf(requested)).subtitle
  expect(subtitle({})).toMatch(/ Each bar is a quarter\.$/)
  expect(subtitle({ from: '2025', to: '2025' })).toMatch(/ Each bar is a month\.$/)
  expect(subtitle({ known: '1984-01-01' })).toBe(chartOf('alliance-pulse').definition)
})

test.each([
  ['missile-launches', { by: 'outcome' }],
  ['missile-launches', { outcomes: ['failure'] }],
  ['missile-reach', { outcomes: ['success'] }],
  ['launch-sites', { outcomes: ['success'] }],
  ['launch-calendar', { outcomes: ['success'] }],
] as const)('%s says what a success is where it tells of outcomes: %o', (id, requested) => {
  const said = expect.stringContaining('did not blow up at launch')
  expect(readChart(chartOf(id), REAL, viewOf(requested)).notes).toContainEqual(said)
  expect(readChart(chartOf(id), REAL, viewOf()).notes).not.toContainEqual(said)
})

test('flights of each class have a shape of their own', () => {
  const { legend, model } = readChart(chartOf('missile-reach'), REAL, viewOf())
  expect(new Set(legend.map(({ shape }) => shape)).size).toBe(legend.length)
  const drawn = new Map<string, Set<string>>()
  for (const mark of model({ width: 900 }).targets.flatMap(({ marks }) => marks))
    if (mark.mark === 'symbol') drawn.set(mark.shape, (drawn.get(mark.shape) ?? new Set()).add(mark.paint))
  for (const paints of drawn.values()) expect(paints.size).toBe(1)
})

test('a range leaves its claims on the axis of the days on which they were said', () => {
  const requested = { from: '2023', to: '2023' } as const
  const drawn = (x: string | null) =>
    readChart(chartOf('munitions-sent'), REAL, viewOf({ ...requested, x }))
      .model({ width: 900 })
      .targets.flatMap(({ records }) => records)
  expect(new Set(drawn('asserted')).size).toBe(43)
  expect(new Set(drawn('asserted'))).toEqual(new Set(drawn(null)))
})

test.each(['alliance-pulse', 'missile-launches', 'contact-rate'] as const)(
  '%s counts by month, quarter and year, in numbers or shares',
  (id) => {
    expect(values(id, 'bin')).toEqual(['auto', 'month', 'quarter', 'year'])
    expect(values(id, 'stack')).toEqual(['absolute', 'share'])
    for (const bin of ['month', 'quarter', 'year'])
      expect(readChart(chartOf(id), REAL, viewOf({ bin, stack: 'share' })).table.rows.length).toBeGreaterThan(
        1,
      )
  },
)

test('launches are divided by class, outcome, type or site', () => {
  expect(values('missile-launches', 'by')).toEqual(['class', 'outcome', 'system', 'site'])
})

describe('claims by claimant', () => {
  const titles = (id: ChartId) =>
    readChart(chartOf(id), REAL, viewOf({ by: 'claimant' }))
      .model({ width: 1280 })
      .under.flatMap((mark) => (mark.mark === 'text' && mark.size === 14 ? [mark.text] : []))

  test('have a panel for each who made several, the others share one', () => {
    expect(titles('shell-share')).toEqual(["Ukraine's HUR", 'Others, one claim each'])
  })

  test.each(CLAIM_CHARTS.filter((id) => values(id, 'by')))('are the same claims in %s', (id) => {
    const drawn = (by: string) =>
      readChart(chartOf(id), REAL, viewOf({ by }))
        .model({ width: 900 })
        .targets.flatMap(({ records }) => records)
    expect([...new Set(drawn('claimant'))].sort()).toEqual([...new Set(drawn('indicator'))].sort())
  })
})

test('the ceiling of the United Nations stands in the panels of oil, and opens its row where the view has it', () => {
  const opened = (requested: Parameters<typeof viewOf>[0]) =>
    readChart(chartOf('lifeline'), REAL, viewOf(requested))
      .model({ width: 640 })
      .targets.filter(({ records }) => records.includes('economy-2017-12-int-unsc-oil-cap'))
  expect(opened({}).map(({ label }) => label)).toEqual([
    'UNSC: UN ceiling for a year 500,000 barrels, for December 2017',
    'UNSC: UN ceiling for a year 500,000 barrels, for December 2017',
  ])
  expect(opened({ from: '2023' })).toEqual([])
  const { under } = readChart(chartOf('lifeline'), REAL, viewOf({ from: '2023' })).model({ width: 640 })
  expect(under).toContainEqual(expect.objectContaining({ text: 'UN ceiling for a year: 500,000 barrels' }))
})
