import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { band } from '@/lib/ledger/claims/band'
import { standingClaims } from '@/lib/ledger/claims/standing-claims'
import { loadLedger } from '@/lib/ledger/load/load'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Assessed, Indicator } from '@/lib/ledger/schema/rows'
import { idsOf, MEASURES } from '@/lib/ledger/schema/vocabulary'

type Claim = Assessed<'estimates'>

const claim = (cells: Partial<Claim>): Claim => ({
  id: 'claim',
  indicator: 'troops.sent',
  claimant: 'kor-nis',
  attribution: null,
  asserted: '2024-10-23',
  about: '2024-10-23',
  low: null,
  best: null,
  high: null,
  qualifier: 'about',
  sources: [],
  note: null,
  caveats: [],
  since: 1,
  until: null,
  weakness: [],
  support: [],
  known: '2024-10-23',
  ...cells,
})
const exact = (best: number, cells: Partial<Claim> = {}) =>
  claim({ id: `exact-${best}`, best, qualifier: 'exact', ...cells })
const atLeast = (low: number) => claim({ id: `least-${low}`, low, qualifier: 'at-least' })
const atMost = (high: number) => claim({ id: `most-${high}`, high, qualifier: 'at-most' })
const range = (low: number, high: number) =>
  claim({ id: `range-${low}-${high}`, low, high, qualifier: 'range' })

describe('standing claims', () => {
  const ids = (claims: readonly Claim[], day: string, measure: Indicator['measure'] = 'stock') =>
    standingClaims(claims, measure, day).map(({ id }) => id)
  const early = claim({ id: 'early', known: '2024-10-18' })
  const late = claim({ id: 'late', known: '2024-10-23' })
  const rival = claim({ id: 'rival', claimant: 'ukr-hur', known: '2024-10-20' })

  test.each([
    ['2024-10-17', []],
    ['2024-10-18', ['early']],
    ['2024-10-22', ['early', 'rival']],
    ['2024-10-23', ['late', 'rival']],
    ['2030-01-01', ['late', 'rival']],
  ])('on %s: %j', (day, standing) => expect(ids([early, late, rival], day)).toEqual(standing))

  test('each indicator has its own', () => {
    expect(ids([late, claim({ id: 'lost', indicator: 'troops.lost' })], '2024-12-01')).toEqual([
      'late',
      'lost',
    ])
  })

  test('of two known on one day the one about a later end stands, then the later id', () => {
    const short = claim({ id: 'z', about: '2024-09' })
    const long = claim({ id: 'a', about: '2024-09/2024-10' })
    const twin = claim({ id: 'b', about: '2024-10-01/2024-10-31' })
    expect(ids([short, long], '2024-12-01')).toEqual(['a'])
    expect(ids([long, twin, short], '2024-12-01')).toEqual(['b'])
  })

  test.each([
    ['stock', ['autumn']],
    ['share', ['autumn']],
    ['flow', ['summer', 'autumn']],
    ['rate', ['summer', 'autumn']],
  ] as const)('a %s about an earlier period: %j stand', (measure, standing) => {
    const summer = claim({ id: 'summer', about: '2024-06/2024-08', known: '2024-09-02' })
    const first = claim({ id: 'first', about: '2024-09/2024-11', known: '2024-12-01' })
    const autumn = claim({ id: 'autumn', about: '2024-09/2024-11', known: '2024-12-02' })
    expect(ids([summer, first, autumn], '2024-12-31', measure)).toEqual(standing)
  })

  test.each(idsOf(MEASURES))(
    'what is known on a day stays known, and the order of rows does not matter: %s',
    (measure) => {
      const { estimates: all, indicators } = snapshot(loadLedger('data')).tables
      const measured = new Set(indicators.filter((row) => row.measure === measure).map(({ id }) => id))
      const estimates = all.filter(({ indicator }) => measured.has(indicator))
      expect(estimates).not.toEqual([])
      const days = fc.date({ min: new Date('2022-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      fc.assert(
        fc.property(days, days, fc.shuffledSubarray([...estimates]), (one, other, some) => {
          const [day, later] = [one, other].map((date) => date.toISOString().slice(0, 10)).sort()
          if (day === undefined || later === undefined) return
          const [then, now] = [standingClaims(some, measure, day), standingClaims(some, measure, later)]
          const claimants = (claims: readonly Claim[]) =>
            claims.map((row) => `${row.indicator} ${row.claimant}`)
          expect(new Set(claimants(now))).toEqual(new Set([...claimants(now), ...claimants(then)]))
          expect(new Set(standingClaims([...some].reverse(), measure, day))).toEqual(new Set(then))
        }),
        { numRuns: 40 },
      )
    },
  )
})

describe('the band of claims', () => {
  test.each([
    ['nothing', [], null],
    ['one number', [exact(5)], { low: 5, high: 5, openLow: false, openHigh: false }],
    ['a range', [range(4, 6)], { low: 4, high: 6, openLow: false, openHigh: false }],
    ['a floor alone', [atLeast(3)], { low: 3, high: 3, openLow: false, openHigh: true }],
    ['a ceiling alone', [atMost(9)], { low: 9, high: 9, openLow: true, openHigh: false }],
    ['a floor above a number', [exact(5), atLeast(7)], { low: 5, high: 7, openLow: false, openHigh: true }],
    ['a floor below a number', [exact(5), atLeast(3)], { low: 3, high: 5, openLow: false, openHigh: false }],
    ['a ceiling below a number', [exact(5), atMost(3)], { low: 3, high: 5, openLow: true, openHigh: false }],
    ['a floor at a number', [exact(5), atLeast(5)], { low: 5, high: 5, openLow: false, openHigh: false }],
    ['a floor and a ceiling', [atLeast(3), atMost(9)], { low: 3, high: 9, openLow: false, openHigh: false }],
    ['a claim of none', [exact(0)], { low: 0, high: 0, openLow: false, openHigh: false }],
  ])('%s', (_, claims, expected) => {
    const found = band(claims)
    if (expected === null) expect(found).toBeNull()
    else expect(found).toMatchObject(expected)
  })

  test('tells who holds each end, how many claim, and how old the claims are', () => {
    const hur = { claimant: 'ukr-hur', known: '2024-11-05' }
    expect(band([exact(5), exact(9, hur), range(5, 7)])).toEqual({
      low: 5,
      high: 9,
      openLow: false,
      openHigh: false,
      claimants: 2,
      oldest: '2024-10-23',
      newest: '2024-11-05',
      lowest: ['exact-5', 'range-5-7'],
      highest: ['exact-9'],
    })
  })

  const number = fc.integer({ min: 0, max: 50_000 })
  const pair = fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  const claims = fc.array(
    fc.oneof(
      number.map((best) => exact(best)),
      number.map(atLeast),
      number.map(atMost),
      pair.map(([low, high]) => range(low, high)),
    ),
  )

  test('widening a claim never narrows it', () => {
    fc.assert(
      fc.property(claims, pair, number, number, (others, [low, high], down, up) => {
        const before = band([...others, range(low, high)])
        const after = band([...others, range(low - down, high + up)])
        expect(after?.low).toBeLessThanOrEqual(before?.low ?? Number.NaN)
        expect(after?.high).toBeGreaterThanOrEqual(before?.high ?? Number.NaN)
      }),
    )
  })

  test('another claim never narrows it, nor does it close an end that a bound held alone', () => {
    fc.assert(
      fc.property(claims, pair, (some, [low, high]) => {
        const before = band(some)
        const after = band([...some, range(low, high)])
        if (before === null || after === null) return
        expect(after.low).toBeLessThanOrEqual(before.low)
        expect(after.high).toBeGreaterThanOrEqual(before.high)
        if (before.openLow && after.low === before.low && low > after.low) expect(after.openLow).toBe(true)
        if (before.openHigh && after.high === before.high && high < after.high)
          expect(after.openHigh).toBe(true)
      }),
    )
  })
})
