import { describe, expect, test } from 'vitest'
import { troopsLost } from '@/lib/charts/catalogue/troops-lost'
import { select } from '@/lib/charts/query/select'
import { claimFacets } from '@/lib/charts/templates/estimates/claim-facets'
import type { View } from '@/lib/views/parameters'
import { REAL, viewOf } from '../../real-slice'

function facet(indicator: string, day: string, requested: Partial<View> = {}) {
  const [found] = claimFacets([indicator], select(troopsLost, REAL, viewOf({ known: day, ...requested })))
  if (!found) throw new Error(`no facet for ${indicator}`)
  return { ...found, standingIds: found.standing.map(({ id }) => id) }
}

describe('standing claims', () => {
  test('of killed by 1 May 2025: the newest of each claimant', () => {
    const { standingIds, band } = facet('troops.killed.cumulative', '2025-05-01')
    expect(standingIds).toEqual([
      'troops-2024-11-05-kor-officials-killed-total',
      'troops-2025-01-22-int-western-officials-killed-total',
      'troops-2025-02-14-ukr-president-killed-total',
      'troops-2025-03-05-ukr-hur-killed-total',
      'troops-2025-03-28-gbr-di-killed-total',
      'troops-2025-04-30-kor-nis-killed-total',
    ])
    expect(band).toMatchObject({ low: 40, high: 2667, openLow: true, openHigh: false, claimants: 6 })
  })

  test('a filter hides standing claims but makes no older one stand', () => {
    const { claims, standingIds, band } = facet('troops.killed.cumulative', '2025-05-01', {
      claimants: ['kor-nis'],
      to: '2025-01',
    })
    expect(claims.map(({ id }) => id)).toEqual([
      'troops-2024-12-19-kor-nis-killed-total',
      'troops-2025-01-13-kor-nis-killed-total',
    ])
    expect(standingIds).toEqual([])
    expect(band).toBeNull()
  })

  test('amounts within periods get no band, and those of different periods stand side by side', () => {
    const { band, claims, standing } = facet('troops.killed.period', '2026-11-23')
    expect(band).toBeNull()
    expect(standing).toHaveLength(claims.length)
    expect(claims.filter(({ claimant }) => claimant === 'ukr-sof')).toHaveLength(3)
  })
})
