import fc from 'fast-check'
import type { Chart } from '@/lib/charts/chart'
import { chartSpec } from '@/lib/charts/query/view-spec'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'

const day = fc
  .date({ min: new Date('2006-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 3 })

/** Any view that a chart takes: clocks, a range, some ids of each of its filters, bounds and choices. */
export function anyView(chart: Chart, slice: Snapshot): fc.Arbitrary<View> {
  const spec = chartSpec(chart, slice)
  const lists = chart.filters.map((filter) => {
    const { of } = spec[filter] ?? { of: [] }
    return [
      filter,
      fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        fc.uniqueArray(fc.constantFrom(...of), { maxLength: 6 }),
      ),
    ] as const
  })
  const intervals = (chart.intervals ?? []).map(
    ({ parameter, min, max }) =>
      [
        parameter,
        orNull(
          fc
            .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
            .map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) })),
        ),
      ] as const,
  )
  const choices = chart.choices.map(
    ({ parameter, options }) =>
      [parameter, orNull(fc.constantFrom(...options.map(({ value }) => value)))] as const,
  )
  return fc
    .record({
      known: orNull(day),
      range: orNull(fc.tuple(day, day)),
      filters: fc.record(Object.fromEntries([...lists, ...intervals, ...choices])),
    })
    .map(({ known, range, filters }) => {
      const [from, to] = range === null ? [null, null] : [...range].sort()
      return { ...DEFAULT_VIEW, ...filters, known, from: from ?? null, to: to ?? null }
    })
}
