import { describe, expect, test } from 'vitest'
import { MAX_ROWS, pageOf, readPaging } from '@/lib/api/paging'
import { CHARTS } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { exportSpec } from '@/lib/charts/query/view-spec'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { timelineSpec } from '@/lib/timeline/spec'
import { timelineOf } from '@/lib/timeline/timeline'
import { parseView } from '@/lib/views/codec'
import { PARAMETERS, type Parameter, type ViewSpec } from '@/lib/views/parameters'

const NEWEST = snapshot(ledger())
const SPECS: readonly ViewSpec[] = [
  ...Object.values(CHARTS as Readonly<Record<string, Chart>>).map((chart) =>
    exportSpec(chart, NEWEST, 'picture'),
  ),
  timelineSpec(timelineOf(NEWEST), ledger().revisions.length),
]

/** The largest number that an address may have in each parameter that takes one. */
const LARGEST: Readonly<Partial<Record<Parameter, number>>> = {
  rev: ledger().revisions.length,
  page: 9999,
  w: 4096,
  h: 4096,
  dpr: 4,
}

describe('an address sets no number beyond its bound', () => {
  test('and the numbers that it can set are known', () => {
    const numbers = (Object.keys(PARAMETERS) as Parameter[]).filter((name) => PARAMETERS[name] === 'integer')
    expect(numbers.toSorted()).toEqual(Object.keys(LARGEST).toSorted())
  })

  test.each(Object.entries(LARGEST) as [Parameter, number][])('of %s, %i', (parameter, largest) => {
    const taking = SPECS.filter((spec) => spec[parameter] !== undefined)
    expect(taking).not.toEqual([])
    for (const spec of taking)
      for (const text of [
        largest + 1,
        999_999,
        -1,
        0,
        '1e9',
        '99999999999999999999',
        'Infinity',
        'NaN',
        '4097.5',
      ]) {
        const { view, problems } = parseView(new URLSearchParams({ [parameter]: String(text) }), spec)
        expect(view[parameter], String(text)).toBeNull()
        expect(problems).toHaveLength(1)
      }
  })

  test('of rows of the interface, whatever the cursor', () => {
    const all = Array.from({ length: 3 * MAX_ROWS }, (_, at) => ({ id: `row-${at}` }))
    for (const limit of ['0', '-1', '501', '1e3', '999999999999', 'Infinity', '1.5', ' 10'])
      expect(readPaging(new URLSearchParams({ limit })).problems, limit).toHaveLength(1)
    const { paging } = readPaging(new URLSearchParams({ limit: String(MAX_ROWS), cursor: 'row-3' }))
    expect(pageOf(all, paging)?.rows).toHaveLength(MAX_ROWS)
    expect(pageOf(all, { ...paging, cursor: `row-${all.length - 1}` })).toEqual({ rows: [], next: null })
    expect(pageOf(all, { ...paging, cursor: 'x'.repeat(100_000) })).toBeNull()
  })
})

test('a range that ends before it begins is refused, and none is taken in its place without a word', () => {
  for (const [from, to] of [
    ['9998', '0003'],
    ['2025', '2024-12-31'],
  ] as const) {
    const { view, problems } = parseView(new URLSearchParams({ from, to }), { from: true, to: true })
    expect([view.from, view.to]).toEqual([null, null])
    expect(problems).toMatchObject([{ parameter: 'from', reason: 'lies after to' }])
  }
})
