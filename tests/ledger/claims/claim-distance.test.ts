import { describe, expect, it } from 'vitest'
import { claimDistance } from '@/lib/ledger/claims/claim-distance'
import { ledger as served } from '@/lib/ledger/load/served'
import { sameTime } from '@/lib/ledger/time/same-time'
import { recordView } from '@/lib/records/record'
import { distanceWords } from '@/words/distances'

const unknown = { low: null, best: null, high: null }
const about = (best: number) => ({ ...unknown, best, qualifier: 'about' as const })
const atLeast = (low: number) => ({ ...unknown, low, qualifier: 'at-least' as const })
const atMost = (high: number) => ({ ...unknown, high, qualifier: 'at-most' as const })
const range = (low: number, high: number) => ({ ...unknown, low, high, qualifier: 'range' as const })

describe('how far another claim lies from one', () => {
  it.each([
    [about(10), about(10), null],
    [about(10_000), about(12_000), '2,000 higher, a factor of 1.2'],
    [about(12_000), about(10_000), '2,000 lower, a factor of 1.2'],
    [about(1000), about(1010), '10 higher'],
    [about(9), atLeast(10), 'at least 1 higher, a factor of 1.1'],
    [about(12), atLeast(10), null],
    [range(5, 8), range(8, 12), null],
    [range(5, 7), range(14, 20), 'at least 7 higher, a factor of 2'],
    [range(14, 20), atMost(7), 'at least 7 lower, a factor of 2'],
  ])('case %#', (claim, other, expected) => {
    expect(distanceWords(claimDistance(claim, other), 'persons')).toBe(expected)
  })

  it('is told in points where the claims are shares', () => {
    expect(distanceWords(claimDistance(about(40), about(50.3)), '%')).toBe(
      '10.3 percentage points higher, a factor of 1.3',
    )
  })
})

describe('claims can be held against each other', () => {
  it.each([
    ['2022-07/2023-12', '2022-08/2026-02', 'stock', false],
    ['2022-07/2024-02', '2023-08/2024-02-15', 'stock', true],
    ['2024-10-18', '2024-10', 'stock', true],
    ['2024-10/..', '2025-01-13', 'stock', true],
    ['2024-01/2024-05', '2024-01/2024-09', 'flow', false],
    ['2024', '2024-01/2024-12', 'flow', true],
    ['2024', '2024-06', 'share', true],
    ['2024', '2025', 'rate', false],
  ] as const)('about %s and %s, a %s: %s', (one, other, measure, expected) => {
    expect(sameTime(one, other, measure)).toBe(expected)
    expect(sameTime(other, one, measure)).toBe(expected)
  })
})

describe('who contradicts a claim', () => {
  const ledger = served()

  it('is current, about the same time, and has no value in common with it', () => {
    let found = 0
    for (const { id } of ledger.tables.estimates) {
      const claim = recordView(ledger, id, { rev: 1 })?.claim
      for (const rival of claim?.rivals ?? []) {
        const contradicts = rival.current && rival.sameTime && rival.distance !== null
        expect(claim?.contradictors.includes(rival.id), `${rival.id} beside ${id}`).toBe(contradicts)
        expect(rival.distance === null).toBe(rival.overlaps)
        found += Number(contradicts)
      }
    }
    expect(found).toBeGreaterThan(0)
  })
})
