import { describe, expect, test } from 'vitest'
import { troopsLost } from '@/lib/charts/declared/troops-lost'
import { select } from '@/lib/charts/query/select'
import { claimFacets } from '@/lib/charts/templates/estimates/claim-facets'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { View } from '@/lib/views/parameters'
import { LEDGER, viewOf } from '../../real-slice'

/** The first revision that says for whom a claimant speaks. */
const REAL = snapshot(LEDGER, 7)

function facet(indicator: string, day: string, requested: Partial<View> = {}) {
  const [found] = claimFacets([indicator], select(troopsLost, REAL, viewOf({ known: day, ...requested })))
  if (!found) throw new Error(`no facet for ${indicator}`)
  return { ...found, currentIds: found.current.map(({ id }) => id) }
}

describe('current claims', () => {
  test('of killed by 1 May 2025: the newest of each voice', () => {
    const { currentIds, range } = facet('troops.killed.cumulative', '2025-05-01')
    expect(currentIds).toEqual([
      'troops-2025-01-22-int-western-officials-killed-total',
      'troops-2025-03-05-ukr-hur-killed-total',
      'troops-2025-03-28-gbr-di-killed-total',
      'troops-2025-04-30-kor-nis-killed-total',
    ])
    expect(range).toMatchObject({ low: 400, high: 1667, openLow: false, openHigh: false, claims: 4 })
  })

  test('a filter hides current claims but makes no older one current', () => {
    const { claims, currentIds, range } = facet('troops.killed.cumulative', '2025-05-01', {
      claimants: ['kor-nis'],
      to: '2025-01',
    })
    expect(claims.map(({ id }) => id)).toEqual([
      'troops-2024-12-19-kor-nis-killed-total',
      'troops-2025-01-13-kor-nis-killed-total',
    ])
    expect(currentIds).toEqual([])
    expect(range).toBeNull()
  })

  test('amounts within periods get no range, and those of different periods are current side by side', () => {
    const { range, claims, current } = facet('troops.killed.period', '2026-11-23')
    expect(range).toBeNull()
    expect(current).toHaveLength(claims.length - 1)
    expect(claims.filter(({ claimant }) => claimant === 'ukr-sof')).toHaveLength(3)
  })
})
