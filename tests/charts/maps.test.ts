import { describe, expect, test } from 'vitest'
import { type ChartId, chartOf } from '@/lib/charts'
import { placePosition } from '@/lib/charts/geo/place-position'
import { lookupsOf } from '@/lib/charts/query/lookups'
import { readChart } from '@/lib/charts/read'
import type { View } from '@/lib/views/parameters'
import { REAL, viewOf } from './real-slice'

const MAPS = ['troop-places', 'launch-sites', 'venues'] as const satisfies readonly ChartId[]
const read = (chart: ChartId, requested: Partial<View> = {}) =>
  readChart(chartOf(chart), REAL, viewOf(requested))

describe.each(MAPS)('%s', (id) => {
  test('draws what its table holds, and counts what it leaves out', () => {
    const { model, table, selected, notes } = read(id)
    const drawn = model({ width: 800 }).targets.flatMap(({ records }) => records)
    expect(drawn.toSorted()).toEqual(table.rows.map(({ key }) => key).toSorted())
    const left = selected.rows.length - drawn.length
    expect(left).toBeGreaterThan(0)
    expect(notes.filter((note) => /name no place|not drawn/.test(note)).length).toBeGreaterThan(0)
  })

  test('shows the rows of an area, and no others', () => {
    const whole = read(id).table.rows.length
    const { table } = read(id, { lon: { low: 124, high: 131 }, lat: { low: 37.5, high: 43 } })
    expect(table.rows.length).toBeGreaterThan(0)
    if (id !== 'launch-sites') expect(table.rows.length).toBeLessThan(whole)
    expect(read(id, { lon: { low: -30, high: -20 } }).model({ width: 800 }).empty).toBe(true)
  })

  test('narrows to the rows behind each of its discs', () => {
    for (const { narrows, records } of read(id).model({ width: 800 }).targets) {
      if (records.length === 1) continue
      const { rows } = read(id, narrows?.filters as Partial<View>).selected
      expect(rows.map((row) => row.id).toSorted()).toEqual([...records].toSorted())
    }
  })
})

test('an oblast lies at its seat, and a seat that the ledger has lies where the ledger has it', () => {
  const lookups = lookupsOf(REAL)
  expect(placePosition('kursk-oblast', lookups)).toEqual({ at: { lat: 51.73, lon: 36.19 }, seat: 'Kursk' })
  for (const [region, town] of [
    ['kursk-oblast', 'kursk'],
    ['russian-far-east', 'vladivostok'],
    ['donbas', 'donetsk'],
  ] as const)
    expect(placePosition(region, lookups)?.at).toMatchObject(placePosition(town, lookups)?.at ?? {})
  expect(placePosition('maryino', lookups)).toBeNull()
})
