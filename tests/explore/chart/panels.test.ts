import { describe, expect, test } from 'vitest'
import { panelAt, panelsOf, shifted } from '@/components/explore/chart/panels'
import { cursorTimePath } from '@/components/explore/time/cursor-time-path'
import { type ChartId, chartOf } from '@/lib/charts'
import { readChart } from '@/lib/charts/read'
import { scaleOf } from '@/lib/forms/axes/scale'
import type { Box, Panel } from '@/lib/forms/model'
import { REAL, viewOf } from '../../charts/real-slice'

const draw = (id: ChartId, width: number) => readChart(chartOf(id), REAL, viewOf()).model({ width })
const panel = (plot: Box): Panel => ({
  plot,
  x: { kind: 'time', domain: [0, 100], range: [plot.x, plot.x + plot.width] },
})
const [upper, right, lower] = [
  panel({ x: 10, y: 20, width: 100, height: 50 }),
  panel({ x: 150, y: 20, width: 100, height: 50 }),
  panel({ x: 10, y: 120, width: 100, height: 50 }),
] as const
const ALL = [upper, right, lower]

test.each<[at: string, x: number, y: number, found: Panel | null]>([
  ['in a plot', 50, 40, upper],
  ['in the plot beside it', 200, 40, right],
  ['under a plot, at its axis', 50, 90, upper],
  ['in the plot below', 50, 130, lower],
  ['above all plots', 50, 5, null],
  ['between two columns', 130, 40, null],
])('a point %s', (_, x, y, found) => {
  expect(panelAt(ALL, x, y)).toBe(found)
})

test('a moment is a line down each plot that reaches it', () => {
  expect(cursorTimePath(ALL, 50)).toBe('M60.0 20v50M200.0 20v50M60.0 120v50')
  expect(cursorTimePath(ALL, 101)).toBe('')
  expect(cursorTimePath(ALL, null)).toBe('')
})

test('a part of one plot is the same part of the next', () => {
  expect(shifted({ x: 20, y: 20, width: 30, height: 50 }, upper, right)).toEqual({
    x: 160,
    y: 20,
    width: 30,
    height: 50,
  })
})

describe.each(['munitions-sent', 'lifeline', 'growth', 'harvest'] as const)('%s', (id) => {
  test.each([360, 960])('has a plot for every mark at %d px, all of one size and time', (width) => {
    const model = draw(id, width)
    const panels = panelsOf(model)
    for (const { plot, x } of panels) {
      expect(x?.kind).toBe('time')
      expect(x?.domain).toEqual(panels[0]?.x?.domain)
      expect(plot.width).toBe(panels[0]?.plot.width)
      expect(plot.height).toBe(panels[0]?.plot.height)
    }
    for (const { box } of model.targets) {
      const middle = box.x + box.width / 2
      const reached = panels.some(({ plot }) => middle >= plot.x - 1 && middle <= plot.x + plot.width + 1)
      expect(reached).toBe(true)
    }
  })
})

test.each([360, 960])(
  'a calendar of %d px tells the day under each of its cells, and finds it again',
  (width) => {
    const model = draw('launch-calendar', width)
    const panels = panelsOf(model)
    expect(model.targets.length).toBeGreaterThan(20)
    for (const { box, narrows } of model.targets) {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      const axis = panelAt(panels, x, y)?.x
      if (!axis) throw new Error('no year lies there')
      const day = new Date(scaleOf(axis).invert(x)).toISOString().slice(0, 10)
      expect(day >= (narrows?.from ?? '') && day <= (narrows?.to ?? '')).toBe(true)
      const path = cursorTimePath(panels, Date.parse(`${day}T12:00:00Z`))
      const [, left = 0, top = 0] = /^M([\d.]+) ([\d.]+)v[\d.]+$/.exec(path)?.map(Number) ?? []
      expect(left).toBeGreaterThan(box.x - 0.1)
      expect(left).toBeLessThan(box.x + box.width + 0.1)
      expect(top).toBeLessThanOrEqual(box.y)
    }
  },
)

test('a calendar has no day in the column that a common year leaves out', () => {
  const panels = panelsOf(draw('launch-calendar', 960))
  expect(cursorTimePath(panels, Date.UTC(2024, 1, 29, 12))).not.toBe('')
  const [last, next] = [Date.UTC(2023, 2, 1) - 1, Date.UTC(2023, 2, 1)].map((instant) =>
    Number(/^M([\d.]+)/.exec(cursorTimePath(panels, instant))?.[1]),
  )
  const day = (panels[0]?.plot.width ?? 0) / 59
  expect((next ?? 0) - (last ?? 0)).toBeCloseTo(day, 0)
})
