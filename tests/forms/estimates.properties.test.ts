import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimValue } from '@/lib/charts/templates/estimates/claim-value'
import { monthWords } from '@/lib/charts/templates/estimates/month-words'
import { estimates } from '@/lib/forms/estimates'
import { ZERO_BAND_HEIGHT } from '@/lib/forms/estimates/level'
import type { Size } from '@/lib/forms/model'
import type { ClaimPoint } from '@/lib/forms/parts/claim-point'
import type { EstimateFacet } from '@/lib/forms/parts/estimate-facet'
import type { Qualifier } from '@/lib/forms/parts/qualifier-shape'
import { rangeFigure } from '@/words/ranges'
import { colliding, outside } from './frame'

const DAY = 86_400_000
const START = Date.UTC(2022, 0, 1)
const AS_OF = Date.UTC(2026, 10, 23)
const QUALIFIERS: readonly Qualifier[] = ['exact', 'about', 'at-least', 'at-most', 'range']

const rawClaim = fc.record({
  start: fc.integer({ min: 0, max: 1500 }),
  days: fc.constantFrom(1, 1, 30, 365, 900),
  said: fc.integer({ min: 0, max: 1700 }),
  one: fc.integer({ min: -50, max: 20_000_000 }),
  other: fc.integer({ min: -50, max: 20_000_000 }),
  qualifier: fc.constantFrom(...QUALIFIERS),
  given: fc.constantFrom('best', 'ends', 'low', 'high', 'none'),
  pale: fc.boolean(),
  sign: fc.constantFrom('doubt', 'derived', null),
  openEnd: fc.boolean(),
  name: fc.string({ minLength: 0, maxLength: 24 }),
})
type Raw = typeof rawClaim extends fc.Arbitrary<infer T> ? T : never

const span = (start: number, days: number) => ({
  start: START + start * DAY,
  end: START + (start + days) * DAY,
  approximate: false,
})

function claims(raw: readonly Raw[]): ClaimPoint[] {
  return raw.map(({ start, days, said, one, other, qualifier, given, pale, sign, openEnd, name }, index) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)]
    const amount = {
      low: given === 'ends' || given === 'low' ? low : null,
      best: given === 'best' ? one : null,
      high: given === 'ends' || given === 'high' ? high : null,
      qualifier,
    }
    const about = openEnd ? { ...span(start, days), end: null } : span(start, days)
    const asserted = span(said, 1)
    return {
      ...amount,
      key: `claim-${index}`,
      records: [`claim-${index}`],
      label: `claim ${index}`,
      remark: '',
      lines: [],
      name,
      value: claimValue(amount, 'persons'),
      about,
      asserted,
      dates: { about: monthWords(about), asserted: monthWords(asserted) },
      paint: 'side-ukraine',
      hollow: index % 2 === 0,
      pale,
      sign,
    }
  })
}

const bounds = ({ low, best, high }: ClaimPoint) => [low, best, high].filter((value) => value !== null)

/** A facet with a range that grows to that of its claims in full colour. */
function facet(id: string, points: readonly ClaimPoint[], more: Partial<EstimateFacet> = {}): EstimateFacet {
  const values = points.filter(({ pale }) => !pale).flatMap(bounds)
  return {
    id,
    label: `Persons sent up to a date, ${id}`,
    unit: 'persons',
    claims: points.map((point) => ({ ...point, key: `${id} ${point.key}` })),
    range:
      values.length === 0
        ? null
        : {
            steps: values.slice(0, 12).map((value, index) => ({
              start: START + index * 90 * DAY,
              low: index % 5 === 3 ? null : Math.min(...values.slice(0, index + 1)),
              high: index % 5 === 4 ? null : Math.max(...values.slice(0, index + 1), value),
              openLow: index % 2 === 0,
              openHigh: index % 3 === 0,
            })),
            value: rangeFigure({
              low: Math.min(...values),
              high: Math.max(...values),
              openLow: true,
              openHigh: true,
              about: false,
            }),
            label: 'range of three current claims',
          },
    ...more,
  }
}

const draw = (
  facets: readonly EstimateFacet[],
  size: Size,
  { scale = 'linear', x = 'about' }: { scale?: 'linear' | 'log'; x?: 'about' | 'asserted' } = {},
) => estimates(facets, { x, scale, asOf: AS_OF }, size)

const scale = fc.constantFrom('linear', 'log') as fc.Arbitrary<'linear' | 'log'>
const clock = fc.constantFrom('about', 'asserted') as fc.Arbitrary<'about' | 'asserted'>
const width = fc.integer({ min: 200, max: 4096 })
const ceiling = {
  key: 'ceiling',
  value: 500_000,
  name: 'Ceiling for a year',
  label: 'ceiling',
  records: ['cap'],
}

describe('estimates', () => {
  it('keep marks in the frame and words apart, at any width, on either scale and clock', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(rawClaim, { maxLength: 30 }), { maxLength: 4 }),
        width,
        scale,
        clock,
        (raw, w, chosen, x) => {
          const facets = raw.map((each, index) =>
            facet(`facet ${index}`, claims(each), index === 1 ? { references: [ceiling] } : {}),
          )
          const model = draw(facets, { width: w }, { scale: chosen, x })
          expect(outside(model)).toEqual([])
          expect(colliding(model)).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('keep the labels of the time axis in the frame when nothing is listed beside the plot', () => {
    const open = {
      days: 1,
      said: 0,
      one: 0,
      other: 0,
      qualifier: 'exact',
      given: 'best',
      openEnd: true,
    } as const
    const points = claims([{ ...open, start: 299, pale: true, sign: null, name: '' }])
    for (let w = 600; w <= 700; w++) expect(outside(draw([facet('one', points)], { width: w }))).toEqual([])
  })

  it('draw every claim that has a number, once', () => {
    fc.assert(
      fc.property(fc.array(rawClaim, { maxLength: 60 }), width, scale, (raw, w, chosen) => {
        const points = claims(raw)
        const model = draw([facet('one', points)], { width: w }, { scale: chosen })
        const numbered = points.filter((point) => bounds(point).length > 0)
        expect(model.targets.map(({ records }) => records[0]).toSorted()).toEqual(
          numbered.map(({ key }) => key).toSorted(),
        )
        expect(model.empty).toBe(numbered.length === 0)
      }),
      { numRuns: 100 },
    )
  })

  it('meet a height that has room for a readable plot', () => {
    fc.assert(
      fc.property(
        fc.array(rawClaim, { maxLength: 20 }),
        fc.integer({ min: 460, max: 1400 }),
        (raw, height) => {
          const model = draw([facet('one', claims(raw))], { width: 900, height })
          expect(model.height).toBeCloseTo(height, 3)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('say so without rows, and hold 10,000', () => {
    expect(draw([], { width: 640 }).empty).toBe(true)
    const raw = fc.sample(rawClaim, { numRuns: 10_000, seed: 1 })
    const model = draw([facet('one', claims(raw))], { width: 1280 }, { scale: 'log' })
    expect(outside(model)).toEqual([])
    expect(colliding(model)).toEqual([])
  })

  it('share one axis of numbers within a family, and only there', () => {
    fc.assert(
      fc.property(fc.array(rawClaim, { minLength: 2, maxLength: 10 }), scale, (raw, chosen) => {
        const points = claims(raw)
        const together = draw([facet('all', points)], { width: 700 }, { scale: chosen })
        const apart = draw(
          points.map((point, index) => facet(`part ${index}`, [point], { family: 'all' })),
          { width: 700 },
          { scale: chosen },
        )
        expect(apart.y?.domain).toEqual(together.y?.domain)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a logarithmic scale', () => {
  const claim = (best: number): ClaimPoint => ({
    ...(claims(fc.sample(rawClaim, { numRuns: 1, seed: 3 }))[0] as ClaimPoint),
    key: `claim of ${best}`,
    low: null,
    best,
    high: null,
    value: claimValue({ low: null, best, high: null, qualifier: 'exact' }, 'persons'),
    qualifier: 'exact',
    pale: false,
    sign: null,
  })

  it.each([
    [0, '0'],
    [-5, '≤ 0'],
  ])('puts %d below its least number, on a shelf of that name', (value, name) => {
    const model = draw(
      [facet('one', [claim(value), claim(10), claim(4000)])],
      { width: 640 },
      { scale: 'log' },
    )
    const middle = (best: number) => {
      const { box } = model.targets.find(({ key }) => key.endsWith(`claim of ${best}`)) ?? { box: null }
      return box === null ? Number.NaN : box.y + box.height / 2
    }
    expect(model.y?.domain[0]).toBeGreaterThan(0)
    expect(middle(value)).toBeGreaterThan(model.y?.range[0] ?? Number.NaN)
    expect(middle(value)).toBeCloseTo(model.plot.y + model.plot.height - ZERO_BAND_HEIGHT / 2, 3)
    expect(middle(10)).toBeLessThanOrEqual(model.y?.range[0] ?? Number.NaN)
    expect(model.under).toContainEqual(expect.objectContaining({ mark: 'text', text: name }))
  })

  it('has no shelf where every number is above 0', () => {
    const model = draw([facet('one', [claim(10), claim(4000)])], { width: 640 }, { scale: 'log' })
    expect(model.y?.range[0]).toBeCloseTo(model.plot.y + model.plot.height, 3)
  })
})

describe('the range in words', () => {
  it.each<[low: number | null, high: number | null, openLow: boolean, openHigh: boolean, words: string]>([
    [40, 6000, false, false, '40 to 6,000'],
    [40, 6000, false, true, '40 to 6,000 or more'],
    [40, 6000, true, false, '40 to 6,000'],
    [40, 6000, true, true, '40 to 6,000 or more'],
    [15_000, 15_000, false, false, '15,000'],
    [15_000, 15_000, false, true, '15,000 or more'],
    [15_000, 15_000, true, false, '15,000 or less'],
    [null, 600, true, false, 'up to 600'],
    [600, null, false, true, 'at least 600'],
    [null, null, true, true, 'not stated'],
  ])('%o to %o, open %o and %o: “%s”', (low, high, openLow, openHigh, words) => {
    expect(rangeFigure({ low, high, openLow, openHigh, about: false })).toBe(words)
  })

  it('says about of one number that claims give so', () => {
    const one = { low: 33_000, high: 33_000, openLow: false, openHigh: true, about: true }
    expect(rangeFigure(one)).toBe('about 33,000 or more')
  })
})
