import { max } from 'd3-array'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { twoDays } from '@/lib/charts/query/two-days'
import { chartSpec } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import type { ChartModel } from '@/lib/forms/model'
import { formatView, parseView } from '@/lib/views/codec'
import { anyView } from './any-view'
import { REAL, viewOf } from './real-slice'

const SIZE = { width: 760 }
const COMPARED = requestedComparison(new URLSearchParams('a=counterpart/RUS&b=counterpart/USA'), REAL).chart
const ALL = [...(Object.keys(CHARTS) as ChartId[]).map(chartOf), ...(COMPARED === null ? [] : [COMPARED])]
const SHOWING = ALL.filter((chart) => chartSpec(chart, REAL).against !== undefined)

const axesOf = ({ x, y, plot, panels, width, height }: ChartModel) => ({ x, y, plot, panels, width, height })
const day = fc
  .date({ min: new Date('2006-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('every chart but maps and lists takes a second day', () => {
  const others = ALL.filter((chart) => !SHOWING.includes(chart)).map(({ form }) => form)
  expect(new Set(others)).toEqual(new Set(['map', 'timeline']))
})

describe.each(SHOWING.map((chart) => [chart.id, chart] as const))('%s', (_, chart) => {
  test('has the axes of the last day on every day before', () => {
    const last = '2026-11-23'
    const all = axesOf(readChart(chart, REAL, viewOf({ known: last })).model(SIZE))
    for (const known of ['2025-11-01', '2025-01-13', '2024-06-30', '2019-03-01']) {
      const { empty, ...model } = readChart(chart, REAL, viewOf({ known }), last).model(SIZE)
      if (!empty) expect(axesOf({ ...model, empty })).toEqual(all)
    }
  })

  test('outlines another day without moving a mark of the one that it shows', () => {
    fc.assert(
      fc.property(anyView(chart, REAL), day, (view, against) => {
        fc.pre(against !== (view.known ?? '2026-11-23'))
        const both = readChart(chart, REAL, { ...view, against })
        const axes = max([view.known ?? '2026-11-23', against]) ?? against
        const alone = readChart(chart, REAL, view, axes)
        const [drawn, plain] = [both.model(SIZE), alone.model(SIZE)]
        expect(drawn.targets.map(({ key, marks }) => ({ key, marks }))).toEqual(
          plain.targets.map(({ key, marks }) => ({ key, marks })),
        )
        expect(both.notes.length).toBe(alone.notes.length + 1)
      }),
      { numRuns: 15 },
    )
  })

  test('tells of each row on which of the days it was known', () => {
    fc.assert(
      fc.property(day, day, (known, against) => {
        fc.pre(known !== against)
        const rowsOn = (each: string) =>
          new Set(readChart(chart, REAL, viewOf({ known: each })).selected.rows.map(({ id }) => id))
        const [shown, other] = [rowsOn(known), rowsOn(against)]
        const days = twoDays(chart, REAL, viewOf({ known, against }))
        expect(new Set(days?.rows.map(({ id }) => id))).toEqual(new Set([...shown, ...other]))
        for (const row of days?.rows ?? []) {
          const [isShown, isOther] = [shown.has(row.id), other.has(row.id)]
          expect(days?.knownOn(row)).toBe(isShown && isOther ? 'both' : isShown ? 'known' : 'against')
        }
      }),
      { numRuns: 10 },
    )
  })
})

test('the key, the subtitle and the text alternative of a drawing of two days name the other day', () => {
  const { key, subtitle, alternative, notes } = readChart(
    chartOf('troops-sent'),
    REAL,
    viewOf({ against: '2025-01-13' }),
  )
  for (const text of [key.map(({ label }) => label).join(), subtitle, alternative, notes.join()])
    expect(text).toContain('13 January 2025')
})

describe('the address of a view of two days', () => {
  const spec = chartSpec(chartOf('troops-sent'), REAL)
  const read = (query: string) => parseView(new URLSearchParams(query), spec)

  test('has one form', () => {
    const { view, problems } = read('against=2025-01-13&known=2026-01-01')
    expect(problems).toEqual([])
    expect(formatView(view)).toBe('known=2026-01-01&against=2025-01-13')
  })

  test.each([
    ['against=2025-01-13&known=2025-01-13', 'is the day that is shown anyway'],
    ['against=2026-11-23', 'is the day that is shown anyway'],
    ['against=2030-01-01', 'lies outside the ledger'],
    ['against=yesterday', 'is not a day'],
  ])('%s is refused: %s', (query, reason) => {
    const { view, problems } = read(query)
    expect(problems.map((problem) => problem.reason)).toEqual([reason])
    expect(view.against).toBeNull()
  })

  test('a map refuses it, and says which charts do not', () => {
    const map = chartSpec(chartOf('launch-sites'), REAL)
    const { problems } = parseView(new URLSearchParams('against=2025-01-13'), map)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.allowed).toContain('charts of claims')
  })
})
