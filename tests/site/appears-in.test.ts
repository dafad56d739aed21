import { describe, expect, test } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { chartRows } from '@/lib/charts/query/chart-rows'
import { readChart } from '@/lib/charts/read'
import { appearsIn } from '@/lib/site/appears-in'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { REAL, viewOf } from '../charts/real-slice'

const charts = (...[table, id, clocks]: [Parameters<typeof appearsIn>[0], string, View?]) =>
  appearsIn(table, id, REAL, clocks ?? DEFAULT_VIEW).map((chart) => chart.id)

describe('the charts that a row appears in', () => {
  // Charts of which some rows lack what it takes to draw them.
  test.each(['missile-reach', 'venues', 'troop-places', 'launch-sites'] as const)(
    '%s is named for what it draws and for nothing else',
    (id) => {
      const chart = chartOf(id)
      const drawn = new Set(
        readChart(chart, REAL, viewOf())
          .model({ width: 900 })
          .targets.flatMap(({ records }) => records),
      )
      const rows = chartRows(chart, REAL)
      expect(drawn.size).toBeGreaterThan(0)
      expect(drawn.size).toBeLessThan(rows.length)
      for (const row of rows) expect(charts(chart.table, row.id).includes(id), row.id).toBe(drawn.has(row.id))
    },
  )

  test('do not show what was not yet known', () => {
    const id = 'troops-2025-04-30-kor-nis-deployed-total'
    expect(charts('estimates', id)).toContain('troops-sent')
    expect(charts('estimates', id, viewOf({ known: '2025-04-30' }))).toContain('troops-sent')
    expect(charts('estimates', id, viewOf({ known: '2025-04-29' }))).toEqual([])
  })

  test('show under a name at least one row that has it', () => {
    expect(charts('actors', 'int-unsc')).not.toContain('lifeline')
    for (const table of ['people', 'places', 'actors', 'missiles'] as const)
      for (const { id } of REAL.tables[table].filter((_, at) => at % 9 === 0))
        for (const { id: chart, view } of appearsIn(table, id, REAL, DEFAULT_VIEW)) {
          const { model } = readChart(CHARTS[chart as ChartId] as never, REAL, view)
          expect(model({ width: 900 }).empty, `${id} in ${chart}`).toBe(false)
        }
  })
})
