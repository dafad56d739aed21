import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { filterOptions } from '@/lib/charts/query/options'
import { select } from '@/lib/charts/query/select'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { anyView } from '../any-view'
import { REAL } from '../real-slice'

const RUNS = { numRuns: 60 }

describe.each(Object.keys(CHARTS) as ChartId[])('%s', (id) => {
  const chart = chartOf(id)
  const rowsOf = (view: View) => select(chart, REAL, view).rows

  test('clocks, range and filters together leave what each of them leaves', () => {
    fc.assert(
      fc.property(anyView(chart, REAL), (view) => {
        const parts = [
          { known: view.known },
          { from: view.from, to: view.to },
          { facet: view.facet },
          ...chart.filters.map((filter) => ({ [filter]: view[filter] })),
          ...(chart.intervals ?? []).map(({ parameter }) => ({ [parameter]: view[parameter] })),
        ]
        const each = parts.map((part) => new Set(rowsOf({ ...DEFAULT_VIEW, ...part })))
        const expected = rowsOf(DEFAULT_VIEW).filter((row) => each.every((rows) => rows.has(row)))
        expect(rowsOf(view)).toEqual(expected)
      }),
      RUNS,
    )
  })

  test('a later evening knows all that an earlier one knew', () => {
    fc.assert(
      fc.property(anyView(chart, REAL), anyView(chart, REAL), (view, { known }) => {
        const [earlier = null, later = null] = [view.known, known].sort((a, b) =>
          (a ?? '9') < (b ?? '9') ? -1 : 1,
        )
        const after = new Set(rowsOf({ ...view, known: later }))
        for (const row of rowsOf({ ...view, known: earlier })) expect(after).toContain(row)
      }),
      RUNS,
    )
  })

  test('no row is lost from the count', () => {
    fc.assert(
      fc.property(anyView(chart, REAL), (view) => {
        const { rows, leftOut, notYetKnown, total } = select(chart, REAL, view)
        expect(rows.length + leftOut + notYetKnown).toBe(total)
      }),
      RUNS,
    )
  })

  test('the count beside a value is what choosing it alone selects', () => {
    fc.assert(
      fc.property(anyView(chart, REAL), fc.constantFrom(...chart.filters), (view, filter) => {
        for (const { id: value, count } of filterOptions(filter, chart, select(chart, REAL, view)).slice(
          0,
          8,
        )) {
          const chosen = select(chart, REAL, { ...view, [filter]: [value] }).rows.length
          const others = select(chart, REAL, { ...view, [filter]: [] }).rows.length
          expect(count).toBe(filter === 'without' ? others - chosen : chosen)
        }
      }),
      RUNS,
    )
  })
})
