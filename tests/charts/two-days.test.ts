import { max } from 'd3-array'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { twoDays } from '@/lib/charts/query/two-days'
import { chartSpec } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import type { Box, ChartModel, Mark } from '@/lib/forms/model'
import { outlineEdges } from '@/lib/forms/parts/outline-edges'
import { flat } from '@/lib/forms/parts/outlined'
import { strikeBox } from '@/lib/forms/parts/text-box'
import { formatView, parseView } from '@/lib/views/codec'
import { anyView } from './any-view'
import { REAL, viewOf } from './real-slice'

const SIZE = { width: 760 }
/** A day that is shown, and a later one that is outlined. */
const DAYS = [
  ['2025-01-13', '2025-11-01'],
  ['2024-06-30', '2025-11-01'],
] as const
const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height
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
        const own = new Set(plain.targets.map(({ key }) => key))
        expect(drawn.targets.flatMap(({ key, marks }) => (own.has(key) ? [{ key, marks }] : []))).toEqual(
          plain.targets.map(({ key, marks }) => ({ key, marks })),
        )
        expect(both.notes.length).toBe(alone.notes.length + 1)
      }),
      { numRuns: 15 },
    )
  })

  test('says whose the outlines are that the day it shows lacks, in the order of reading', () => {
    for (const [known, against] of DAYS) {
      const both = readChart(chart, REAL, viewOf({ known, against }))
      const alone = readChart(chart, REAL, viewOf({ known }), against)
      const own = new Set(alone.model(SIZE).targets.map(({ key }) => key))
      const shown = new Set(alone.selected.rows.map(({ id }) => id))
      const { targets } = both.model(SIZE)
      expect(targets.map(({ lane }) => lane)).toEqual(
        targets.map(({ lane }) => lane).toSorted((a, b) => a - b),
      )
      expect(new Set(targets.map(({ key }) => key)).size).toBe(targets.length)
      const others = targets.filter(({ key }) => !own.has(key))
      for (const { records, lines, isAside } of others) {
        expect(lines.at(-1)).toBe('Only as known on 1 November 2025')
        expect(isAside).toBeUndefined()
        expect(records.every((id) => shown.has(id))).toBe(false)
      }
      const later = readChart(chart, REAL, viewOf({ known: against })).selected.rows.length
      if (
        ['estimates', 'lanes', 'scatter', 'line'].includes(chart.form) &&
        later > shown.size &&
        !alone.model(SIZE).empty
      )
        expect(others.length).toBeGreaterThan(0)
    }
  })

  test('outlines nothing beside its plots, and nothing over words', () => {
    for (const [known, against] of DAYS)
      for (const width of [360, 760, 1152]) {
        const [both, alone] = [viewOf({ known, against }), viewOf({ known })].map((view) =>
          readChart(chart, REAL, view, against).model({ width }),
        ) as [ChartModel, ChartModel]
        const before = new Set([...alone.under, ...alone.over].map((mark) => JSON.stringify(mark)))
        const added = (marks: readonly Mark[]) => marks.filter((mark) => !before.has(JSON.stringify(mark)))
        const lines = [...added(both.under), ...added(both.over)].filter((mark) => mark.mark === 'path')
        const plots = both.panels?.map(({ plot }) => plot) ?? both.plots ?? [both.plot]
        for (const { d } of lines) {
          const [, x, y] = /^M(-?[\d.]+),(-?[\d.]+)/.exec(d) ?? []
          // A ring begins at its left.
          const isIn = plots.some(
            (plot) =>
              Number(x) >= plot.x - 10 &&
              Number(x) <= plot.x + plot.width + 1 &&
              Number(y) >= plot.y - 1 &&
              Number(y) <= plot.y + plot.height + 1,
          )
          expect(isIn, d).toBe(true)
        }
        // What is drawn later lies above: outlines, then paper, then words.
        const isCrossedBy = (word: Box) => (line: Mark) =>
          outlineEdges(line).some((edge) => overlap(edge, word))
        for (const [at, mark] of both.under.entries())
          if (mark.mark === 'text')
            expect(
              both.under
                .slice(at)
                .filter((line) => (lines as readonly Mark[]).includes(line))
                .some(isCrossedBy(strikeBox(mark))),
            ).toBe(false)
        const papers = added([...both.under, ...both.over]).flatMap((mark) =>
          mark.mark === 'rect' && mark.fill === 'paper' ? [mark] : [],
        )
        const words = [...both.over, ...both.targets.flatMap(({ marks }) => flat(marks))].flatMap((mark) =>
          mark.mark === 'text' ? [strikeBox(mark)] : [],
        )
        for (const word of words) {
          const isCrossed = lines.some(isCrossedBy(word))
          const hasPaper = papers.some(
            ({ x, y, width: wide, height }) =>
              x <= word.x &&
              y <= word.y &&
              x + wide >= word.x + word.width &&
              y + height >= word.y + word.height,
          )
          if (isCrossed) expect(hasPaper).toBe(true)
        }
      }
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
