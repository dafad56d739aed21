import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legendChoice } from '@/components/explore/controls/legend-choice'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { chartSpec } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import type { LegendEntry } from '@/lib/forms/model'
import { formatView, parseView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { REAL, viewOf } from './real-slice'

const entriesOf = (id: ChartId, view: View) => readChart(chartOf(id), REAL, view).legend

/** The view after a press on an entry, as the page makes it; one that adds is made with Ctrl. */
function pressed(
  id: ChartId,
  view: View,
  { parameter, id: own, ids = [own] }: LegendEntry,
  adds: boolean,
): View {
  const list = parameter as 'counterparts'
  const all = chartSpec(chartOf(id), REAL)[list]?.of ?? []
  const legend = entriesOf(id, view).flatMap((entry) =>
    entry.parameter === parameter ? (entry.ids ?? [entry.id]) : [],
  )
  return { ...view, [list]: legendChoice(view[list], ids, { all, legend, adds }) }
}
const switched = (id: ChartId, view: View, entry: LegendEntry) => pressed(id, view, entry, true)

const rowsOf = (id: ChartId, view: View) =>
  new Set(readChart(chartOf(id), REAL, view).selected.rows.map((row) => row.id))

const CASES: readonly (readonly [ChartId, Partial<View>])[] = [
  ['contacts', {}],
  ['contact-rate', {}],
  ['venues', {}],
  ['missile-launches', {}],
  ['missile-launches', { by: 'system' }],
  ['missile-launches', { by: 'site' }],
  ['alliance-pulse', {}],
  ['troops-sent', {}],
]

describe('a legend', () => {
  test.each(CASES)(
    'of %s, %j: a press with Ctrl leaves out its own rows and no others, and brings them back',
    (id, requested) => {
      const view = viewOf(requested)
      const entries = entriesOf(id, view).filter(({ parameter }) => parameter !== undefined)
      expect(entries.length).toBeGreaterThan(1)
      const all = rowsOf(id, view)
      const gone = entries.map((entry) => {
        const without = switched(id, view, entry)
        const left = rowsOf(id, without)
        const shown = entriesOf(id, without).find(
          (other) => other.id === entry.id && other.parameter === entry.parameter,
        )
        expect(shown?.on, `${entry.label} is off`).toBe(false)
        expect(switched(id, without, entry)).toEqual(view)
        return [...all].filter((row) => !left.has(row))
      })
      // The parts of an entry are told again under it.
      const whole = gone.filter((_, at) => entries[at]?.within === undefined).flat()
      expect(new Set(whole)).toEqual(all)
      expect(whole.length).toBe(all.size)
    },
  )

  test.each(CASES)('of %s, %j: a press shows its own rows alone, and the next one adds', (id, requested) => {
    const view = viewOf(requested)
    const [first, second] = entriesOf(id, view).filter(({ parameter }) => parameter !== undefined)
    if (first === undefined || second === undefined) throw new Error('The legend has no two entries.')
    const alone = pressed(id, view, first, false)
    const others = pressed(id, view, first, true)
    const [own, left] = [rowsOf(id, alone), rowsOf(id, others)]
    expect(own.size).toBeGreaterThanOrEqual(first.count)
    expect([...own].filter((row) => left.has(row))).toEqual([])
    if (second.parameter === first.parameter) {
      const both = rowsOf(id, pressed(id, alone, second, false))
      expect(both).toEqual(new Set([...own, ...rowsOf(id, pressed(id, view, second, false))]))
    }
    expect(pressed(id, alone, first, false)).toEqual(view)
  })

  test.each(Object.keys(CHARTS) as ChartId[])(
    'of %s: whatever is pressed, each entry keeps its place, and the view is one of the chart',
    (id) => {
      const named = (view: View) => entriesOf(id, view).map((entry) => `${entry.parameter} ${entry.id}`)
      const start = viewOf()
      const places = named(start)
      const spec = chartSpec(chartOf(id), REAL)
      const press = fc.record({ at: fc.nat(), adds: fc.boolean() })
      fc.assert(
        fc.property(fc.array(press, { minLength: 1, maxLength: 5 }), (presses) => {
          let view = start
          for (const { at, adds } of presses) {
            const entries = entriesOf(id, view).filter(({ parameter }) => parameter !== undefined)
            const entry = entries[at % entries.length]
            if (entry === undefined) return
            view = pressed(id, view, entry, adds)
            expect(named(view)).toEqual(places)
          }
          expect(parseView(new URLSearchParams(formatView(view)), spec)).toEqual({ view, problems: [] })
        }),
        { numRuns: 8 },
      )
    },
  )

  test('tells that others are on as soon as one of them is', () => {
    const others = (counterparts: readonly string[]) =>
      entriesOf('contacts', viewOf({ counterparts })).find(({ id }) => id === 'other')
    expect(others([])).toMatchObject({ on: true, parameter: 'counterparts', ids: ['BLR', 'LAO', 'VNM'] })
    expect(others(['BLR'])?.on).toBe(true)
    expect(others(['RUS'])?.on).toBe(false)
  })

  test('names the claimants of each side under it', () => {
    const entries = entriesOf('troops-sent', viewOf({ claimants: ['kor-nis'] }))
    const parts = entries.filter(({ within }) => within !== undefined)
    expect(parts.find(({ id }) => id === 'kor-nis')).toMatchObject({ within: 'south-korea', on: true })
    expect(parts.filter(({ on }) => on)).toHaveLength(1)
    const sides = entries.filter(({ parameter }) => parameter === 'sides').map(({ id }) => id)
    for (const { within } of parts) expect(sides).toContain(within)
  })

  test.each(Object.keys(CHARTS) as ChartId[])('of %s: looks are told as far as they are drawn', (id) => {
    const chart = chartOf(id)
    const all = readChart(chart, REAL, viewOf()).key.map((look) => look.id)
    expect(new Set(all).size).toBe(all.length)
    const sound = readChart(chart, REAL, viewOf({ without: ['single-source', 'cited-only'] }))
    expect(sound.key.map((look) => look.id)).not.toContain('hollow')
  })

  test('of estimates explains every shape, the size and the filling', () => {
    const looks = readChart(chartOf('troops-sent'), REAL, viewOf()).key.map(({ id }) => id)
    expect(looks).toEqual(expect.arrayContaining(['about', 'at-least', 'range', 'hollow', 'pale']))
    const one = readChart(chartOf('troops-sent'), REAL, viewOf({ known: '1990-01-01' }))
    expect(one.key).toEqual([])
  })
})
