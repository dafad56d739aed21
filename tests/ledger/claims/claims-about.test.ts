import { describe, expect, test } from 'vitest'
import { claimsAbout } from '@/lib/ledger/claims/claims-about'
import { claimStates, voicesOf } from '@/lib/ledger/claims/current-claims'
import { type Clock, evenly, rangeHistory } from '@/lib/ledger/claims/range-history'
import { loadLedger } from '@/lib/ledger/load/load'
import { snapshot } from '@/lib/ledger/revisions/snapshot'

const { tables } = snapshot(loadLedger('data'))
const voiceOf = voicesOf(new Map(tables.actors.map((row) => [row.id, row])))
const INDICATORS = tables.indicators.filter(({ id }) =>
  tables.estimates.some(({ indicator }) => indicator === id),
)
const days = [...new Set(tables.estimates.map(({ known }) => known))].sort()
const DAYS = ['1990-01-01', ...evenly(days, 12), '2100-01-01']

describe('what is told of the claims about an indicator on a day', () => {
  test.each(INDICATORS)('$id', ({ id, measure }) => {
    const claims = tables.estimates.filter(({ indicator }) => indicator === id)
    const about = claimsAbout(tables)(id)
    expect(about.claims).toEqual(claims)
    for (const day of DAYS) {
      expect(about.statesOn(day)).toEqual(claimStates(claims, measure, voiceOf, day))
      for (const clock of ['asserted', 'about'] as const satisfies readonly Clock[])
        expect(about.historyUntil(day, clock)).toEqual(
          rangeHistory(claims, { measure, voiceOf, day, clock, shows: () => true }),
        )
    }
  })

  test('nothing, of an indicator without claims', () => {
    const about = claimsAbout(tables)('no-such-indicator')
    expect([
      about.claims,
      about.statesOn('2026-01-01').size,
      about.historyUntil('2026-01-01', 'about'),
    ]).toEqual([[], 0, []])
  })
})

test('of more items than there is room for those are taken that lie evenly, the first and the last among them', () => {
  const items = Array.from({ length: 10 }, (_, at) => at)
  expect(evenly(items, 4)).toEqual([0, 3, 6, 9])
  expect(evenly(items, 10)).toEqual(items)
  expect(evenly(items, 20)).toEqual(items)
})
