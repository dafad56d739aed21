import { describe, expect, test } from 'vitest'
import { sliceOf } from '@/components/explore/chart/slice-of'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { CATALOGUE, type DashboardPath } from '@/lib/charts/catalogue'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { MOST_SENT } from '@/lib/ledger/slice/page-slice'
import { chartRows, comparisonRows, dashboardRows, requestedRows } from '@/lib/site/page-rows'
import { areSent, keptRows } from '@/lib/site/rows-in-process'
import { DEFAULT_VIEW } from '@/lib/views/parameters'

const LEDGER = ledger()
const NEWEST = snapshot(LEDGER)
const SIDES = 'a=counterpart/RUS&b=counterpart/USA'

/** What the address of rows answers. */
function answered(address: string) {
  const url = new URL(address, 'http://localhost')
  const [, , kind = '', name = ''] = url.pathname.replace(/\.json$/, '').split('/')
  return requestedRows(LEDGER, kind, name, url.searchParams)
}

function comparisonAddress(tab: string | null): string {
  const { chart } = requestedComparison(new URLSearchParams(SIDES), NEWEST)
  if (chart === null) throw new Error('there is no such comparison')
  return comparisonRows(chart, NEWEST, { ...DEFAULT_VIEW, a: 'counterpart/RUS', b: 'counterpart/USA', tab })
}

describe('the address of the rows of a page answers what the page was drawn from', () => {
  test.each(Object.keys(CATALOGUE) as DashboardPath[])('%s', (path) => {
    const address = dashboardRows(path, NEWEST)
    expect(answered(address)).toEqual(keptRows(address))
  })

  test.each(Object.keys(CHARTS) as ChartId[])('%s, drawn and as a table', (id) => {
    const [drawn, listed] = [null, 'table'].map((tab) => chartRows(chartOf(id), NEWEST, { tab }))
    expect(answered(drawn as string)).toEqual(keptRows(drawn as string))
    expect(answered(listed as string)).toEqual(keptRows(listed as string))
    expect(listed).not.toBe(drawn)
  })

  test('a comparison, and an earlier revision', () => {
    for (const address of [comparisonAddress(null), comparisonAddress('sources')])
      expect(answered(address)).toEqual(keptRows(address))
    const earlier = dashboardRows('/troops', snapshot(LEDGER, 2))
    expect(earlier).toContain('rev=2')
    expect(answered(earlier)).toEqual(keptRows(earlier))
  })
})

describe('rows that are too many for a browser', () => {
  const grown: Ledger = {
    ...LEDGER,
    tables: {
      ...LEDGER.tables,
      events: LEDGER.tables.events.flatMap((row) =>
        Array.from({ length: 30 }, (_, copy) => ({ ...row, id: `${row.id}-${copy}` })),
      ),
    },
  }
  const at = snapshot(grown)

  test('are no address, and are those of the whole snapshot', () => {
    expect(at.tables.events.length).toBeGreaterThan(MOST_SENT)
    for (const rows of [dashboardRows('/', at), chartRows(chartOf('alliance-pulse'), at, { tab: null })]) {
      expect(areSent(rows)).toBe(false)
      expect(keptRows(rows).slice).toBe(at)
    }
  })

  test('are of that table alone: pages that select few of it, or none, are sent theirs', () => {
    for (const id of ['troops-sent', 'letters'] as const) {
      const rows = chartRows(chartOf(id), at, { tab: null })
      expect(areSent(rows), id).toBe(true)
      expect(sliceOf(keptRows(rows).slice).tables.events.length).toBeLessThan(MOST_SENT)
    }
  })

  test('are refused where somebody asks for them', () => {
    const query = new URLSearchParams({ rev: String(grown.revisions.length), build: 'development' })
    expect(requestedRows(grown, 'dashboards', 'overview', query)).toMatchObject({ status: 404 })
    expect(requestedRows(grown, 'charts', 'troops-sent', query)).not.toHaveProperty('status')
  })
})

describe('rows that no page has are refused', () => {
  const build = 'build=development'
  test.each([
    ['/rows/dashboards/nothing.json', `rev=1&${build}`, 404],
    ['/rows/charts/nothing.json', `rev=1&${build}`, 404],
    ['/rows/nothing/troops.json', `rev=1&${build}`, 404],
    ['/rows/dashboards/troops.json', 'rev=1&build=another', 404],
    ['/rows/dashboards/troops.json', 'rev=1', 404],
    ['/rows/dashboards/troops.json', build, 404],
    ['/rows/charts/compare.json', `rev=8&${build}`, 404],
    ['/rows/charts/compare.json', `a=counterpart/RUS&b=counterpart/RUS&rev=8&${build}`, 404],
    ['/rows/dashboards/troops.json', `rev=0&${build}`, 400],
    ['/rows/dashboards/troops.json', `rev=1&from=2020&${build}`, 400],
    ['/rows/charts/troops-sent.json', `rev=1&tab=nothing&${build}`, 400],
    ['/rows/charts/compare.json', `a=nothing&b=counterpart/RUS&rev=8&${build}`, 400],
  ])('%s?%s', (path, query, status) => {
    expect(answered(`${path}?${query}`)).toMatchObject({ status })
  })
})

test('rows of a page that nobody draws are not there', () => {
  expect(() => keptRows('/rows/dashboards/troops.json?rev=1&build=none')).toThrow('no page keeps')
})
