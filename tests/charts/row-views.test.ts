import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { ANSWERS } from '@/lib/charts/answers'
import { readChart } from '@/lib/charts/read'
import { TILES } from '@/lib/charts/tiles'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { anyView } from './any-view'
import { REAL, viewOf } from './real-slice'

/** Rows as large tables have them: objects without columns of their own, which read them where they are kept. */
function viewsOf<R extends object>(rows: readonly R[]): readonly R[] {
  const kept = rows
  class View {
    readonly #at: number
    constructor(at: number) {
      this.#at = at
    }
    static {
      for (const column of Object.keys(kept[0] ?? {}) as (keyof R & string)[])
        Object.defineProperty(View.prototype, column, {
          get(this: View) {
            return kept[this.#at]?.[column]
          },
        })
    }
  }
  return rows.map((_, at) => new View(at) as R)
}

const VIEWED = {
  ...REAL,
  tables: {
    ...REAL.tables,
    events: viewsOf(REAL.tables.events),
    estimates: viewsOf(REAL.tables.estimates),
  },
} as Snapshot

test.each(Object.keys(CHARTS) as ChartId[])('%s is the same of rows that are views', (id) => {
  const chart = chartOf(id)
  fc.assert(
    fc.property(anyView(chart, REAL), (view) => {
      const [own, other] = [REAL, VIEWED].map((slice) => readChart(chart, slice, view))
      for (const part of ['subtitle', 'alternative', 'notes', 'warnings', 'legend', 'key', 'table'] as const)
        expect(other?.[part]).toEqual(own?.[part])
      // The drawings of maps have functions.
      const [drawn, expected] = [other, own].map((reading) => JSON.stringify(reading?.model({ width: 900 })))
      expect(drawn).toBe(expected)
    }),
    { numRuns: 6 },
  )
})

test('tiles and answers are the same of rows that are views', () => {
  for (const view of [
    viewOf(),
    viewOf({ known: '2024-11-30' }),
    viewOf({ from: '2023', topics: ['troops'] }),
  ])
    for (const part of [...Object.values(TILES), ...Object.values(ANSWERS)])
      expect(part.read(VIEWED, view)).toEqual(part.read(REAL, view))
})
