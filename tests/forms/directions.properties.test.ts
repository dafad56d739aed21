import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeBins } from '@/lib/charts/time/time-bins'
import { flow } from '@/lib/forms/flow'
import { mirror } from '@/lib/forms/mirror'
import type { BinCell, Category } from '@/lib/forms/parts/bin'
import type { FlowDirection } from '@/lib/forms/parts/flow-direction'
import { sound } from './frame'

const width = fc.integer({ min: 200, max: 4096 })
const counts = fc.array(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 6, maxLength: 6 }), {
  maxLength: 40,
})

const quarters = (count: number) => timeBins('quarter', Date.UTC(2018, 0, 1), Date.UTC(2018, 3 * count, 1))

const CATEGORIES = (['munitions', 'troops', 'economy'] as const).map(
  (id): Category => ({ id, label: `Category of ${id}`, paint: `topic-${id}`, parameter: 'topics' }),
)

/** Cells of three categories from one row of counts a quarter; `at` is the first of the three in the row. */
function cellsOf(rows: readonly (readonly number[])[], at: number): BinCell[] {
  return quarters(rows.length).flatMap(({ key: bin }, index) =>
    CATEGORIES.flatMap(({ id }, offset) => {
      const count = rows[index]?.[at + offset] ?? 0
      const records = Array.from({ length: count }, (_, row) => `${bin}-${at + offset}-${row}`)
      return count === 0 ? [] : [{ bin, category: id, count, records }]
    }),
  )
}

const recordsIn = (cells: readonly BinCell[]) => cells.flatMap(({ records }) => records)

describe('mirrored bars', () => {
  const draw = (rows: readonly (readonly number[])[], w: number, height?: number) => {
    const halves = [
      { id: 'out', label: 'From North Korea', categories: CATEGORIES, cells: cellsOf(rows, 0) },
      { id: 'in', label: 'To North Korea', categories: CATEGORIES, cells: cellsOf(rows, 3) },
    ] as const
    const model = mirror(quarters(rows.length), halves, {
      width: w,
      ...(height === undefined ? {} : { height }),
    })
    return { model, records: halves.flatMap(({ cells }) => recordsIn(cells)) }
  }

  it('hold every row once, inside the frame, with no words over others', () => {
    fc.assert(
      fc.property(counts, width, (rows, w) => {
        const { model, records } = draw(rows, w)
        sound(model, records)
      }),
      { numRuns: 60 },
    )
  })

  it('stand on one scale: a row is as tall above the axis as below', () => {
    const { model } = draw([[3, 2, 0, 1, 0, 4]], 800)
    const heights = model.targets.map(({ box, records }) => box.height / records.length)
    for (const height of heights) expect(height).toBeCloseTo(heights[0] ?? 0)
    const above = model.targets.filter(({ key }) => key.startsWith('out'))
    const below = model.targets.filter(({ key }) => key.startsWith('in'))
    const axis = Math.max(...above.map(({ box }) => box.y + box.height))
    for (const { box } of below) expect(box.y).toBeGreaterThanOrEqual(axis - 0.01)
  })

  it('hold 10,000 rows, and a height that is asked for', () => {
    const rows = Array.from({ length: 40 }, () => [50, 40, 35, 50, 40, 35])
    const { model, records } = draw(rows, 1280, 500)
    expect(records).toHaveLength(10_000)
    sound(model, records)
    expect(model.height).toBeCloseTo(500)
  })
})

describe('flow', () => {
  const road = (rows: readonly (readonly number[])[]): FlowDirection[] => {
    const named = (prefix: string, all: readonly BinCell[]) =>
      all.map((cell) => ({ ...cell, category: `${prefix}-${cell.category}` }))
    const way = (id: string, points: FlowDirection['points'], at: number): FlowDirection => {
      const cells = named(id, cellsOf(rows, at))
      const lanes = CATEGORIES.map((each) => ({ ...each, id: `${id}-${each.id}` }))
      return { id, label: `The way ${id}`, points, lanes, cells }
    }
    return [way('out', 'right', 0), way('back', 'left', 3)]
  }
  const draw = (carriageways: readonly FlowDirection[], count: number, w: number, height?: number) =>
    flow(
      quarters(count),
      carriageways,
      { unit: ['event', 'events'] },
      { width: w, ...(height === undefined ? {} : { height }) },
    )

  it('holds every row once, inside the frame, with no words over others', () => {
    fc.assert(
      fc.property(counts, width, (rows, w) => {
        const ways = road(rows)
        sound(
          draw(ways, rows.length, w),
          ways.flatMap(({ cells }) => recordsIn(cells)),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('draws arrows as thick as their counts, on one scale', () => {
    fc.assert(
      fc.property(counts, width, (rows, w) => {
        const { targets } = draw(road(rows), rows.length, w)
        const scale = targets
          .filter(({ box }) => box.height > 3.01)
          .map(({ box, records }) => box.height / records.length)
        for (const one of scale) expect(one).toBeCloseTo(scale[0] ?? 0)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps the lanes of one way above those of the other, and no arrow over another', () => {
    fc.assert(
      fc.property(counts, width, (rows, w) => {
        const { targets } = draw(road(rows), rows.length, w)
        for (const [index, { box, lane }] of targets.entries())
          for (const other of targets.slice(index + 1)) {
            if (lane < other.lane) expect(box.y + box.height).toBeLessThanOrEqual(other.box.y + 0.01)
            else expect(box.x + box.width).toBeLessThanOrEqual(other.box.x + 0.01)
          }
      }),
      { numRuns: 20 },
    )
  })

  it('holds 10,000 rows, and a height that is asked for', () => {
    const rows = Array.from({ length: 40 }, () => [50, 40, 35, 50, 40, 35])
    const ways = road(rows)
    const model = draw(ways, 40, 1280, 800)
    sound(
      model,
      ways.flatMap(({ cells }) => recordsIn(cells)),
    )
    expect(model.height).toBeCloseTo(800, 0)
  })

  it('narrows a view to the period and the category of an arrow', () => {
    const [first] = draw(road([[2, 0, 0, 0, 0, 0]]), 1, 800).targets
    expect(first?.narrows).toEqual({
      from: '2018-01',
      to: '2018-03',
      filters: { topics: ['out-munitions'] },
    })
  })
})
