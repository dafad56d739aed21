import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barFacets } from '@/lib/forms/bar-facets'
import { lanes } from '@/lib/forms/lanes'
import type { Bin } from '@/lib/forms/parts/bin'
import type { LaneItem } from '@/lib/forms/parts/lane-item'
import type { ScatterPoint } from '@/lib/forms/parts/scatter-point'
import { scatter } from '@/lib/forms/scatter'
import { stackedBars } from '@/lib/forms/stacked-bars'
import { tile } from '@/lib/forms/tile'
import { colliding, crossed, outside, recordsOf, sound } from './frame'

const DAY = 86_400_000
const START = Date.UTC(2006, 0, 1)
const END = Date.UTC(2026, 10, 23)

const LANES = ['Leader', 'Head of government', 'Working level'].map((label, index) => ({
  id: `lane-${index}`,
  label,
}))

const laneItem = fc.record({
  lane: fc.integer({ min: 0, max: LANES.length - 1 }),
  start: fc.integer({ min: START, max: END - 400 * DAY }),
  days: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 400 })),
  landmark: fc.boolean(),
  text: fc.string({ minLength: 1, maxLength: 24 }),
})

function laneItems(raw: readonly (typeof laneItem extends fc.Arbitrary<infer T> ? T : never)[]): LaneItem[] {
  return raw.map(({ lane, start, days, landmark, text }, index) => ({
    key: `row-${index}`,
    records: [`row-${index}`],
    label: text,
    lines: [],
    lane: `lane-${lane}`,
    start,
    end: start + days * DAY,
    paint: 'topic-diplomacy',
    shape: 'circle',
    hollow: index % 2 === 0,
    sign: null,
    landmark,
    text,
  }))
}

const scatterPoint = fc.record({
  x: fc.integer({ min: 1, max: 20_000 }),
  y: fc.integer({ min: 1, max: 8_000 }),
})

function scatterPoints(raw: readonly { x: number; y: number }[]): ScatterPoint[] {
  return raw.map(({ x, y }, index) => ({
    key: `row-${index}`,
    records: [`row-${index}`],
    label: `flight ${index}`,
    lines: [],
    x,
    y,
    paint: 'class-SRBM',
    shape: 'circle',
    hollow: false,
  }))
}

const REFERENCES = [
  { axis: 'x', value: 195, label: 'Seoul' },
  { axis: 'x', value: 1284, label: 'Tokyo' },
  { axis: 'x', value: 3400, label: 'Guam' },
  { axis: 'x', value: 11_000, label: 'Washington' },
] as const

const drawScatter = (
  points: readonly ScatterPoint[],
  scale: 'linear' | 'log',
  width: number,
  height?: number,
) =>
  scatter(
    points,
    { xLabel: 'Distance', yLabel: 'Highest point', xUnit: 'km', yUnit: 'km', scale, references: REFERENCES },
    height === undefined ? { width } : { width, height },
  )

function bins(count: number): Bin[] {
  return Array.from({ length: count }, (_, index) => {
    const start = Date.UTC(2006, index, 1)
    const key = new Date(start).toISOString().slice(0, 7)
    return { key, label: key, start, end: Date.UTC(2006, index + 1, 1), from: key, to: key }
  })
}

const CATEGORIES = (['troops', 'weapons', 'diplomacy'] as const).map((id) => ({
  id,
  label: id,
  paint: `topic-${id}` as const,
  parameter: 'topics' as const,
}))

function cells(counts: readonly number[]) {
  const drawn = bins(Math.ceil(counts.length / CATEGORIES.length))
  return counts.flatMap((count, index) => {
    const bin = drawn[Math.floor(index / CATEGORIES.length)]
    const category = CATEGORIES[index % CATEGORIES.length]
    if (!bin || !category || count === 0) return []
    const records = Array.from({ length: count }, (_, row) => `row-${index}-${row}`)
    return [{ bin: bin.key, category: category.id, count, records }]
  })
}

/** Counts of cells that sum up to so many rows, over some twenty years of months. */
function countsOf(rows: number): number[] {
  const cells = Math.min(rows, 720)
  return Array.from(
    { length: cells },
    (_, at) => Math.floor(((at + 1) * rows) / cells) - Math.floor((at * rows) / cells),
  )
}

const width = fc.integer({ min: 320, max: 2560 })

describe('lanes', () => {
  it('hold every row once, inside the frame, with no words over others', () => {
    fc.assert(
      fc.property(fc.array(laneItem, { maxLength: 120 }), width, (raw, w) => {
        const items = laneItems(raw)
        sound(
          lanes(LANES, items, { domain: [START, END] }, { width: w }),
          items.map(({ key }) => key),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('tie words to marks by lines that cross no other words', () => {
    fc.assert(
      fc.property(fc.array(laneItem, { maxLength: 120 }), width, (raw, w) => {
        expect(crossed(lanes(LANES, laneItems(raw), { domain: [START, END] }, { width: w }))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keep a counter in the frame, its words off all others, at any width', () => {
    const runs = fc
      .uniqueArray(fc.integer({ min: START - 900 * DAY, max: END - DAY }), { maxLength: 12 })
      .map((days) => days.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(
        runs,
        fc.array(laneItem, { maxLength: 40 }),
        fc.integer({ min: 200, max: 4096 }),
        (raw, others, w) => {
          const counted = raw.map((start, index) => {
            const end = raw[index + 1] ?? END
            const count = Math.round((end - start) / DAY)
            return { start, end, count, text: `${count} days` }
          })
          const items = laneItems(others)
          const counter = { label: 'Days since', runs: counted, paint: 'ink' } as const
          const model = lanes(LANES, items, { domain: [START, END], counter, spacious: true }, { width: w })
          sound(
            model,
            items.map(({ key }) => key),
          )
          const newest = counted.at(-1)
          if (newest) expect(model.under).toContainEqual(expect.objectContaining({ text: newest.text }))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('meet a height that has room for one row a lane', () => {
    fc.assert(
      fc.property(
        fc.array(laneItem, { maxLength: 200 }),
        fc.integer({ min: 200, max: 900 }),
        (raw, height) => {
          const model = lanes(LANES, laneItems(raw), { domain: [START, END] }, { width: 800, height })
          expect(Math.abs(model.height - height)).toBeLessThan(1)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('stay bounded with 10,000 rows', () => {
    const raw = fc.sample(laneItem, { numRuns: 10_000, seed: 1 })
    const model = lanes(LANES, laneItems(raw), { domain: [START, END] }, { width: 1280 })
    sound(
      model,
      raw.map((_, index) => `row-${index}`),
    )
    expect(model.targets.length).toBeLessThan(4000)
  })
})

describe('scatter', () => {
  it('holds every row once, inside the frame, with no words over others', () => {
    fc.assert(
      fc.property(
        fc.array(scatterPoint, { maxLength: 120 }),
        fc.constantFrom('linear', 'log') as fc.Arbitrary<'linear' | 'log'>,
        width,
        (raw, scale, w) => {
          const points = scatterPoints(raw)
          sound(
            drawScatter(points, scale, w),
            points.map(({ key }) => key),
          )
        },
      ),
      { numRuns: 80 },
    )
  })

  it('draws rows at one point as one mark that stands for all of them', () => {
    const model = drawScatter(scatterPoints(Array.from({ length: 6 }, () => ({ x: 380, y: 90 }))), 'log', 640)
    expect(model.targets).toHaveLength(1)
    expect(model.targets[0]?.label).toBe('flight 0, and 5 more at this point')
  })

  it('stays bounded with 10,000 rows', () => {
    const raw = fc.sample(scatterPoint, { numRuns: 10_000, seed: 1 })
    const model = drawScatter(scatterPoints(raw), 'log', 1280)
    expect(recordsOf(model)).toHaveLength(10_000)
    expect(outside(model)).toEqual([])
    expect(colliding(model)).toEqual([])
  })

  it.each([0, 1])('is sound with %i rows', (count) => {
    const points = scatterPoints(fc.sample(scatterPoint, { numRuns: 10, seed: 2 }).slice(0, count))
    sound(
      drawScatter(points, 'log', 360),
      points.map(({ key }) => key),
    )
  })
})

describe('stacked bars', () => {
  it('hold every row once, inside the frame, with no words over others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 240 }),
        fc.constantFrom('absolute', 'share') as fc.Arbitrary<'absolute' | 'share'>,
        width,
        (counts, stack, w) => {
          const drawn = bins(Math.ceil(counts.length / CATEGORIES.length))
          const filled = cells(counts)
          sound(
            stackedBars(drawn, CATEGORIES, filled, { stack, unit: 'events' }, { width: w }),
            filled.flatMap(({ records }) => records),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each([
    [0, 360],
    [1, 360],
    [10_000, 360],
    [10_000, 1280],
  ])('are sound with %i rows, %i pixels wide', (rows, w) => {
    const counts = countsOf(rows)
    const filled = cells(counts)
    for (const stack of ['absolute', 'share'] as const) {
      const drawn = bins(Math.ceil(counts.length / CATEGORIES.length))
      const model = stackedBars(drawn, CATEGORIES, filled, { stack, unit: 'events' }, { width: w })
      sound(
        model,
        filled.flatMap(({ records }) => records),
      )
      expect(recordsOf(model)).toHaveLength(rows)
    }
  })

  it('fill every bar to the top when they show shares', () => {
    const model = stackedBars(
      bins(1),
      CATEGORIES,
      cells([3, 1, 2]),
      { stack: 'share', unit: 'events' },
      { width: 640 },
    )
    const tall = model.targets.reduce((sum, { box }) => sum + box.height, 0)
    expect(tall).toBeCloseTo(model.plot.height)
    expect(model.targets.map(({ lines }) => lines[0])).toEqual([
      '50% of 6 events',
      '17% of 6 events',
      '33% of 6 events',
    ])
  })

  it('narrow a view to the bin and the category of a segment', () => {
    const model = stackedBars(
      bins(1),
      CATEGORIES,
      cells([2]),
      { stack: 'absolute', unit: 'events' },
      { width: 640 },
    )
    expect(model.targets[0]?.narrows).toEqual({
      from: '2006-01',
      to: '2006-01',
      filters: { topics: ['troops'] },
    })
  })
})

describe('facets of bars', () => {
  const draw = (raw: readonly (readonly number[])[], w: number, height?: number) => {
    const count = Math.max(0, ...raw.map((counts) => Math.ceil(counts.length / CATEGORIES.length)))
    const facets = raw.map((counts, index) => ({
      id: `facet-${index}`,
      label: `Events with the counterpart number ${index}`,
      cells: cells(counts).map((cell) => ({
        ...cell,
        records: cell.records.map((record) => `${index} ${record}`),
      })),
    }))
    const model = barFacets(
      facets,
      bins(count),
      CATEGORIES,
      { stack: 'absolute', unit: 'events' },
      height === undefined ? { width: w } : { width: w, height },
    )
    return { model, records: facets.flatMap((facet) => facet.cells.flatMap(({ records }) => records)) }
  }

  it('hold every row once, inside the frame, with no words over others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 120 }), { maxLength: 3 }),
        width,
        (raw, w) => {
          const { model, records } = draw(raw, w)
          sound(model, records)
        },
      ),
      { numRuns: 40 },
    )
  })

  it.each([0, 1, 10_000])('are sound with %i rows, and meet a height that is asked for', (rows) => {
    const halves = [countsOf(Math.ceil(rows / 2)), countsOf(Math.floor(rows / 2))]
    const { model, records } = draw(halves, 360)
    expect(records).toHaveLength(rows)
    sound(model, records)
    expect(draw(halves, 1280, 700).model.height).toBeCloseTo(700)
  })

  it('stand on one scale: a row is as tall in one as in the other', () => {
    const { model } = draw([[8], [2]], 640)
    const heights = model.targets.map(({ box, records }) => box.height / records.length)
    expect(heights).toHaveLength(2)
    expect(heights[1]).toBeCloseTo(heights[0] ?? 0)
  })
})

describe('a tile', () => {
  it('keeps its steps inside the frame, also those before its time', () => {
    const bound = fc.option(fc.integer({ min: 0, max: 1_000_000 }))
    const step = fc.record({
      start: fc.integer({ min: START - 900 * DAY, max: END }),
      low: bound,
      high: bound,
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (raw) => {
        const steps = raw
          .map(({ start, low, high }) => ({
            start,
            low: low !== null && high !== null ? Math.min(low, high) : low,
            high: low !== null && high !== null ? Math.max(low, high) : high,
          }))
          .toSorted((a, b) => a.start - b.start)
        const model = tile(steps, { domain: [START, END], paint: 'topic-troops' }, { width: 240 })
        expect(outside(model)).toEqual([])
      }),
    )
  })

  it.each([0, 1, 10_000])('is sound with %i steps', (count) => {
    const steps = Array.from({ length: count }, (_, at) => ({
      start: START + ((END - START) * at) / count,
      low: at * 3,
      high: at * 7 + 1,
    }))
    const model = tile(steps, { domain: [START, END], paint: 'topic-troops' }, { width: 240 })
    expect(outside(model)).toEqual([])
    expect(model.empty).toBe(count === 0)
    // One path of a box for each, beside the line that they stand on.
    const boxes = model.under.flatMap((mark) => (mark.mark === 'path' ? mark.d.match(/M/g) : []))
    expect(boxes).toHaveLength(count)
  })
})
