import { describe, expect, test } from 'vitest'
import { toggled } from '@/components/explore/controls/list-toggle'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { chartSpec } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import type { LegendEntry } from '@/lib/forms/model'
import type { View } from '@/lib/views/parameters'
import { REAL, viewOf } from './real-slice'

const entriesOf = (id: ChartId, view: View) => readChart(chartOf(id), REAL, view).legend

/** The view after a click on an entry, as the page makes it. */
function switched(id: ChartId, view: View, { parameter, id: own, ids = [own] }: LegendEntry): View {
  const list = parameter as 'counterparts'
  const every = chartSpec(chartOf(id), REAL)[list]?.of ?? []
  return { ...view, [list]: toggled(view[list], ids, every) }
}

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
    'of %s, %j: a switch leaves out its own rows and no others, and brings them back',
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
