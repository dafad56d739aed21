import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClaimRange, claimRange } from '@/lib/ledger/claims/claim-range'
import { atLeast, atMost, exact, range } from './a-claim'

const ends = (found: ClaimRange | null) =>
  found && [found.low, found.high, found.openLow ? 'open below' : '', found.openHigh ? 'open above' : '']

describe('the range of current claims', () => {
  test.each([
    ['nothing', [], null],
    ['one number', [exact(5)], [5, 5, '', '']],
    ['a range', [range(4, 6)], [4, 6, '', '']],
    ['floors alone: the highest', [atLeast(3), atLeast(4)], [4, null, '', 'open above']],
    ['ceilings alone: the lowest', [atMost(9), atMost(8)], [null, 8, 'open below', '']],
    ['a floor above a number opens it', [exact(5), atLeast(7)], [5, 7, '', 'open above']],
    ['a floor below a number says nothing', [exact(5), atLeast(3)], [5, 5, '', '']],
    ['a ceiling below a number opens it', [exact(5), atMost(3)], [3, 5, 'open below', '']],
    ['a ceiling above a number says nothing', [exact(5), atMost(9)], [5, 5, '', '']],
    ['a floor at a number', [exact(5), atLeast(5)], [5, 5, '', '']],
    ['a floor and a ceiling', [atLeast(3), atMost(9)], [3, 9, '', '']],
    ['a floor above a ceiling', [atLeast(9), atMost(3)], [3, 9, 'open below', 'open above']],
    ['a claim of none', [exact(0)], [0, 0, '', '']],
    ['a count of a part is a floor', [exact(8), exact(5, { weakness: ['part-only'] })], [8, 8, '', '']],
    ['parts alone', [exact(5, { weakness: ['part-only'] })], [5, null, '', 'open above']],
    ['a part above the whole', [exact(8), exact(9, { weakness: ['part-only'] })], [8, 9, '', 'open above']],
    ['floors as a range', [range(4, 9, { weakness: ['floors-as-range'] })], [4, 9, '', 'open above']],
  ])('%s', (_, claims, expected) => expect(ends(claimRange(claims))).toEqual(expected))

  test('is about one number where all who give it do', () => {
    const about = (value: number, id: string) => exact(value, { id, qualifier: 'about' })
    expect(claimRange([about(5, 'one'), about(5, 'two')])?.about).toBe(true)
    expect(claimRange([about(5, 'one'), exact(5)])?.about).toBe(false)
    expect(claimRange([about(5, 'one'), about(6, 'two')])?.about).toBe(false)
    expect(claimRange([about(5, 'one'), atLeast(5)])?.about).toBe(true)
    expect(claimRange([atLeast(3)])?.about).toBe(false)
  })

  test('is said by those who put a number on it or stand at an end', () => {
    const said = (...claims: Parameters<typeof claimRange>[0]) => claimRange(claims)?.said
    expect(said(exact(5), atLeast(3), atMost(9))).toEqual(['exact-5'])
    expect(said(exact(5), exact(9), atLeast(7), atLeast(9))).toEqual(['exact-5', 'exact-9', 'least-9'])
    expect(said(exact(5), exact(9), atLeast(12), atMost(3))).toEqual([
      'exact-5',
      'exact-9',
      'most-3',
      'least-12',
    ])
    expect(said(atLeast(3), atLeast(4))).toEqual(['least-4'])
    expect(said(atMost(8), atMost(9))).toEqual(['most-8'])
  })

  test('tells who holds each end, and how many claim', () => {
    const hur = { claimant: 'ukr-hur', known: '2024-11-05' }
    expect(claimRange([exact(5), exact(9, hur), range(5, 7)])).toEqual({
      low: 5,
      high: 9,
      openLow: false,
      openHigh: false,
      about: false,
      claims: 3,
      said: ['exact-5', 'exact-9', 'range-5-7'],
      lowest: ['exact-5', 'range-5-7'],
      highest: ['exact-9'],
    })
  })

  const number = fc.integer({ min: 0, max: 50_000 })
  const pair = fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  const claims = fc.array(
    fc.oneof(
      number.map((best) => exact(best)),
      number.map((low) => atLeast(low)),
      number.map((high) => atMost(high)),
      pair.map(([low, high]) => range(low, high)),
    ),
  )

  test('a floor never lowers it, a ceiling never raises it', () => {
    fc.assert(
      fc.property(claims, number, (some, bound) => {
        const before = claimRange(some)
        const [floored, capped] = [
          claimRange([...some, atLeast(bound)]),
          claimRange([...some, atMost(bound)]),
        ]
        if (before?.low != null) expect(floored?.low).toBeGreaterThanOrEqual(before.low)
        if (before?.high != null) expect(capped?.high).toBeLessThanOrEqual(before.high)
      }),
    )
  })

  test('contains every number that a claim puts a value on', () => {
    fc.assert(
      fc.property(claims, pair, (some, [low, high]) => {
        const found = claimRange([...some, range(low, high)])
        expect(found?.low).toBeLessThanOrEqual(low)
        expect(found?.high).toBeGreaterThanOrEqual(high)
      }),
    )
  })

  test('widening a claim never narrows it, and order is nothing', () => {
    fc.assert(
      fc.property(claims, pair, number, number, (others, [low, high], down, up) => {
        const before = claimRange([...others, range(low, high)])
        const after = claimRange([...others, range(low - down, high + up)])
        expect(after?.low).toBeLessThanOrEqual(before?.low ?? Number.NaN)
        expect(after?.high).toBeGreaterThanOrEqual(before?.high ?? Number.NaN)
        expect(ends(claimRange([...others].reverse()))).toEqual(ends(claimRange(others)))
      }),
    )
  })
})
