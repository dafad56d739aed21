import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import type { Assessed } from '@/lib/charts/chart'
import { facetOf } from '@/lib/charts/query/facet-of'
import { filterValues } from '@/lib/charts/query/filters'
import { lookupsOf } from '@/lib/charts/query/lookups'
import { select } from '@/lib/charts/query/select'
import type { Filter } from '@/lib/charts/query/selection'
import { readChart } from '@/lib/charts/read'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { anyView } from '../any-view'
import { REAL } from '../real-slice'

const IDS = Object.keys(CHARTS) as ChartId[]

describe.each(IDS)('%s', (id) => {
  const chart = chartOf(id)

  /** How many rows have each id, told from the rows. */
  const counted = (filter: Filter, rows: readonly Assessed[]) => {
    const counts: Record<string, number> = {}
    for (const row of rows)
      for (const value of filterValues(filter, chart.table, row, lookupsOf(REAL)) ?? [])
        counts[value] = (counts[value] ?? 0) + 1
    return counts
  }

  test('one pass counts for each filter what selecting without it leaves', () => {
    fc.assert(
      fc.property(anyView(chart, REAL), (view) => {
        const panel = facetOf(chart, view)
        const { counts, knownCounts, known, without } = select(panel, REAL, view)
        const { rows: all } = select(panel, REAL, { ...DEFAULT_VIEW, known: view.known })
        expect(known).toEqual(all)
        for (const filter of chart.filters) {
          const { rows } = select(panel, REAL, { ...view, [filter]: [] })
          expect(counts[filter]).toEqual(counted(filter, rows))
          expect(knownCounts[filter]).toEqual(counted(filter, all))
          expect(new Set(without(filter))).toEqual(new Set(rows))
          expect(without(filter)).toHaveLength(rows.length)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('reads each row of its table once, for one view and for those after it', () => {
    const reads = new Map<string, number>()
    const rows = new Proxy(REAL.tables[chart.table] as readonly Assessed[], {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads.set(key, (reads.get(key) ?? 0) + 1)
        return Reflect.get(target, key)
      },
    })
    const slice = { ...REAL, tables: { ...REAL.tables, [chart.table]: rows } } as Snapshot
    const day = '2024-11-30'
    for (const view of [DEFAULT_VIEW, { ...DEFAULT_VIEW, known: day }, { ...DEFAULT_VIEW, from: day }])
      readChart(chart, slice, view)
    expect(reads.size).toBe(rows.length)
    // Charts of contacts look through a slice once more, for whether it tells contacts in their column. Claims are put
    // together by what they are about, once for all charts.
    const isContacts = (chart.columns as readonly string[]).includes('contact')
    const times = isContacts || chart.table === 'estimates' ? 2 : 1
    expect(Math.max(...reads.values())).toBeLessThanOrEqual(times)
  })
})
