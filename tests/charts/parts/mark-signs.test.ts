import { describe, expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { signsOf } from '@/lib/charts/parts/mark-signs'
import { readChart } from '@/lib/charts/read'
import type { ChartModel, Target } from '@/lib/forms/model'
import { fullLabel } from '@/lib/forms/parts/target-name'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { hasSign } from '../has-sign'
import { viewOf } from '../real-slice'

const AT = snapshot(ledger())
const row = (id: string, ...weakness: Assessed['weakness']) => ({ id, weakness }) as Assessed
const ROWS = [row('doubted', 'doubtful'), row('reckoned', 'derived'), row('plain', 'single-source')]

const target = (records: readonly string[], x = 50): Target => ({
  key: records.join(' '),
  records,
  label: '',
  lines: [],
  lane: 0,
  box: { x: x - 4, y: 10, width: 8, height: 8 },
  marks: [{ mark: 'symbol', shape: 'circle', x, y: 14, size: 8, paint: 'ink' }],
})
const model = (...targets: readonly Target[]): ChartModel => ({
  width: 100,
  height: 40,
  under: [],
  targets,
  over: [],
  plot: { x: 0, y: 0, width: 100, height: 40 },
  x: null,
  y: null,
  empty: false,
})

describe.each(['lanes', 'scatter', 'line', 'map', 'timeline'] as const)('in a drawing of %s', (form) => {
  const { mark, key } = signsOf(form, ROWS)
  const marksOf = (...targets: readonly Target[]) => mark(model(...targets)).targets.map(({ marks }) => marks)

  test('a mark of one doubtful or calculated row has its sign, and the key explains it', () => {
    const [doubted, reckoned, plain] = marksOf(target(['doubted']), target(['reckoned']), target(['plain']))
    expect([doubted?.length, reckoned?.length, plain?.length]).toEqual([2, 2, 1])
    expect(doubted?.[1]).not.toEqual(reckoned?.[1])
    expect(key.map(({ id }) => id)).toEqual(['doubt', 'derived'])
  })

  test('a sign stays within the drawing', () => {
    const [marks] = marksOf(target(['doubted'], 98))
    const [, sign] = marks ?? []
    const [, x = ''] = sign?.mark === 'path' ? (/^M([\d.]+),/.exec(sign.d) ?? []) : []
    expect(Number(x)).toBeLessThan(96)
  })
})

describe.each(['stacked-bars', 'calendar', 'map'] as const)('in a drawing of %s', (form) => {
  test('a mark of several rows says how many of them are doubtful or calculated', () => {
    const [marked] = signsOf(form, ROWS).mark(model(target(['doubted', 'reckoned', 'plain']))).targets
    expect(marked?.lines).toEqual([
      'One of 3 flagged as doubtful',
      'One of 3 inferred from words or calculated from other numbers',
    ])
    expect(marked?.marks).toHaveLength(1)
    expect(fullLabel({ label: 'May', remark: marked?.remark ?? '' })).toBe(
      'May; one of 3 flagged as doubtful; one of 3 inferred from words or calculated from other numbers',
    )
  })
})

test.each(['lanes', 'stacked-bars', 'calendar', 'map'] as const)(
  'in a drawing of %s who hears the mark of one doubtful row hears that it is',
  (form) => {
    const [marked] = signsOf(form, ROWS).mark(model(target(['doubted']))).targets
    expect(marked?.remark).toBe('flagged as doubtful')
  },
)

test('a bar of one doubtful row says so where it is pointed at', () => {
  const [marked] = signsOf('stacked-bars', ROWS).mark(model(target(['doubted']))).targets
  expect(marked?.lines).toEqual(['Flagged as doubtful'])
})

test('the calculated harvest is marked, and none of the others', () => {
  const { model: drawn, key } = readChart(CHARTS.harvest as unknown as Chart, AT, viewOf({}))
  const derived = AT.tables.series.filter(({ weakness }) => weakness.includes('derived')).map(({ id }) => id)
  const signed = drawn({ width: 900 }).targets.filter(({ marks }) => hasSign(marks, 'derived'))
  expect(signed).toHaveLength(1)
  for (const { records } of signed) expect(derived).toContain(records[0])
  expect(key.map(({ id }) => id)).toContain('derived')
})
