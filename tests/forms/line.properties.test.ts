import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { line } from '@/lib/forms/line'
import type { ChartModel, Mark } from '@/lib/forms/model'
import type { LineFacet, LinePoint } from '@/lib/forms/parts/line-facet'
import { colliding, outside } from './frame'

const DOMAIN = [Date.UTC(2016, 0, 1), Date.UTC(2026, 10, 23)] as const
const year = (offset: number) => Date.UTC(2016 + offset, 0, 1)

const rawPoint = fc.record({
  value: fc.option(fc.double({ min: -40, max: 5_000_000, noNaN: true })),
  below: fc.option(fc.integer({ min: 0, max: 900_000 })),
  above: fc.option(fc.integer({ min: 0, max: 900_000 })),
})
type Raw = typeof rawPoint extends fc.Arbitrary<infer T> ? T : never

function points(id: string, raw: readonly Raw[]): LinePoint[] {
  return raw.map(({ value, below, above }, index) => ({
    key: `${id} ${index}`,
    records: [`${id} ${index}`],
    label: `value ${index}`,
    lines: [],
    start: year(index % 10),
    end: year((index % 10) + 1),
    value,
    low: below === null ? null : (value ?? 0) - below,
    high: above === null ? null : (value ?? 0) + above,
    hollow: index % 2 === 0,
    sign: null,
  }))
}

const facet = (id: string, lines: readonly (readonly LinePoint[])[]): LineFacet => ({
  id,
  label: `Crop output in a year, ${id}`,
  unit: 't',
  lines: lines.map((each, index) => ({
    id: `${id} ${index}`,
    name: `Claimant ${index}`,
    paint: 'side-south-korea',
    shape: 'circle',
    points: each,
  })),
})

const draw = (facets: readonly LineFacet[], width: number, height?: number): ChartModel =>
  line(facets, { domain: DOMAIN }, height === undefined ? { width } : { width, height })

/** Pieces of lines: the moves of all paths below the data. */
const pieces = ({ under }: ChartModel) =>
  under.flatMap((mark: Mark) => (mark.mark === 'path' ? (mark.d.match(/M/g) ?? []) : [])).length

const exact = (values: readonly (number | null)[], years: readonly number[]): LinePoint[] =>
  values.map((value, index) => ({
    ...(points('row', [{ value, below: null, above: null }])[0] as LinePoint),
    key: `row ${index}`,
    records: [`row ${index}`],
    start: year(years[index] ?? 0),
    end: year((years[index] ?? 0) + 1),
  }))

describe('lines', () => {
  it('keep marks in the frame and words apart, and hold every value once, at any width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.array(rawPoint, { maxLength: 10 }), { maxLength: 3 }), { maxLength: 4 }),
        fc.integer({ min: 200, max: 4096 }),
        (raw, width) => {
          const facets = raw.map((lines, at) =>
            facet(
              `facet ${at}`,
              lines.map((each, index) => points(`${at} ${index}`, each)),
            ),
          )
          const model = draw(facets, width)
          expect(outside(model)).toEqual([])
          expect(colliding(model)).toEqual([])
          const numbered = facets
            .flatMap(({ lines }) => lines.flatMap((each) => each.points))
            .filter(({ value, low, high }) => value !== null || low !== null || high !== null)
          expect(model.targets.flatMap(({ records }) => records).toSorted()).toEqual(
            numbered.map(({ key }) => key).toSorted(),
          )
          expect(model.empty).toBe(numbered.length === 0)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('hold 10,000 values', () => {
    const raw = fc.sample(rawPoint, { numRuns: 10_000, seed: 1 })
    const model = draw([facet('one', [points('all', raw)])], 1280)
    expect(outside(model)).toEqual([])
    expect(colliding(model)).toEqual([])
  })

  it('meet a height that has room for a readable plot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 150, max: 1200 }), (height) => {
        const model = draw([facet('one', [exact([1, 2, 3], [0, 1, 2])])], 640, height)
        expect(model.height).toBeCloseTo(height, 3)
      }),
      { numRuns: 20 },
    )
  })

  it.each<[what: string, values: readonly (number | null)[], years: readonly number[], pieces: number]>([
    ['one value is a point', [1], [0], 0],
    ['two values are points, no course of things', [1, 2], [0, 1], 0],
    ['three values are a line', [1, 2, 3], [0, 1, 2], 2],
    ['a gap breaks a line', [1, 2, 3, 4], [0, 1, 4, 5], 2],
    ['an unknown value breaks a line and counts for none', [1, null, 3, 4], [0, 1, 2, 3], 1],
  ])('%s', (_, values, years, expected) => {
    expect(pieces(draw([facet('one', [exact(values, years)])], 640))).toBe(expected)
  })
})

describe('the name of a line', () => {
  it('stands past the bar of its last period, which does not run through it', () => {
    const model = draw([facet('one', [exact([1, 2, 3], [0, 1, 2])])], 900)
    const name = model.over.find((mark) => mark.mark === 'text' && mark.text === 'Claimant 0')
    const bars = model.targets.flatMap(({ marks }) => marks).filter(({ mark }) => mark === 'rect')
    expect(bars).toHaveLength(3)
    const ends = bars.map((bar) => (bar.mark === 'rect' ? bar.x + bar.width : Number.NaN))
    expect(name?.mark === 'text' && name.x).toBeGreaterThan(Math.max(...ends))
  })
})
