import { describe, expect, test } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { chartRows } from '@/lib/charts/query/chart-rows'
import { readChart } from '@/lib/charts/read'
import { cellRecords } from '@/lib/charts/table/cell'
import { MOST_SENT } from '@/lib/ledger/slice/page-slice'
import { appearsIn } from '@/lib/site/appears-in'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { grownSnapshot } from '@/scripts/bench/grown-snapshot'
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

describe('of more rows than it has marks for', () => {
  test.each(['contacts', 'alliance-pulse', 'venues', 'two-way-street', 'troops-sent'] as const)(
    '%s is named for those that it draws or counts',
    (id) => {
      const chart: Chart = chartOf(id)
      const at = grownSnapshot(REAL, chart, MOST_SENT + 500)
      const { selected, model, table } = readChart(chart, at, viewOf())
      const { targets } = model({ width: 900 })
      const cells = table.rows.flatMap((row) => row.cells)
      const marked = new Set([
        ...targets.flatMap(({ records }) => records),
        ...cells.flatMap((cell) => cellRecords(cell).map((record) => record.id)),
      ])
      const isCounted = targets.some(({ many }) => many !== undefined)
      const some = selected.rows.filter(
        (row, place) => place % 997 === 0 || (marked.has(row.id) && place % 50 === 0),
      )
      expect(some.length).toBeGreaterThan(20)
      const named = some.filter((row) =>
        appearsIn(chart.table, row.id, at, DEFAULT_VIEW).some((each) => each.id === id),
      )
      expect(named.length).toBeGreaterThan(0)
      expect(named).toEqual(some.filter((row) => isCounted || marked.has(row.id)))
    },
  )

  test('a chart is named for a person whose contacts it draws when asked for them alone', () => {
    const at = grownSnapshot(REAL, chartOf('contacts'), MOST_SENT + 500)
    for (const { id } of REAL.tables.people.filter((_, place) => place % 7 === 0)) {
      const isDrawn = !readChart(chartOf('contacts') as Chart, at, viewOf({ people: [id] })).model({
        width: 900,
      }).empty
      expect(
        appearsIn('people', id, at, DEFAULT_VIEW).some((each) => each.id === 'contacts'),
        id,
      ).toBe(isDrawn)
    }
  })
})
