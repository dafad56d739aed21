import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimRange } from '@/lib/ledger/claims/claim-range'
import { currentClaims, type VoiceOf } from '@/lib/ledger/claims/current-claims'
import { rangeHistory } from '@/lib/ledger/claims/range-history'
import { loadLedger } from '@/lib/ledger/load/load'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { lastDay, toDay } from '@/lib/ledger/time/edtf'
import type { Claim } from './a-claim'

const { estimates } = snapshot(loadLedger('data')).tables
const LAST = '2026-12-31'
/** So that several claimants share a voice. */
const voiceOf: VoiceOf = (claimant) => claimant.slice(0, 1)

type Clock = 'about' | 'asserted'
const dayOf = (claim: Claim, clock: Clock) =>
  clock === 'asserted' ? claim.known : (lastDay(claim.about) ?? LAST)

/** The ends on each day with claims, by judging all that came up to it anew. */
function judgedAnew(
  claims: readonly Claim[],
  measure: 'stock' | 'share',
  clock: Clock,
  shows: (claim: Claim) => boolean,
) {
  const days = [...new Set(claims.map((claim) => dayOf(claim, clock)))].sort()
  return days.map((from) => {
    const sofar = claims.filter((claim) => dayOf(claim, clock) <= from)
    const range = claimRange(currentClaims(sofar, measure, voiceOf, LAST).filter(shows))
    return { from, ends: range && [range.low, range.high, range.openLow, range.openHigh] }
  })
}

/** Claims of the ledger as if about one indicator, said on days that make some supersede and date others. */
const someClaims = fc
  .array(
    fc.record({
      row: fc.constantFrom(...estimates),
      known: fc.integer({ min: 0, max: 900 }),
      about: fc.integer({ min: 0, max: 900 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((drawn) =>
    drawn.map(({ row, known, about }, at): Claim => {
      const day = (count: number) => toDay(Date.parse('2023-01-01') + count * 86_400_000)
      return {
        ...row,
        id: `claim-${at}`,
        indicator: 'one',
        known: day(known),
        asserted: day(known),
        about: day(about),
      }
    }),
  )

describe('a range over time is on each day that of the claims current among those that came so far', () => {
  for (const measure of ['stock', 'share'] as const)
    test.each(['about', 'asserted'] as const)(`${measure}, by the clock %s`, (clock) => {
      fc.assert(
        fc.property(someClaims, fc.integer({ min: 1, max: 7 }), (claims, hidden) => {
          const shows = ({ id }: Claim) => Number(id.slice(6)) % hidden !== 1
          const steps = rangeHistory(claims, { measure, voiceOf, day: LAST, clock, shows })
          for (const { from, ends } of judgedAnew(claims, measure, clock, shows)) {
            const range = steps.findLast((step) => step.from <= from)?.range ?? null
            expect(range && [range.low, range.high, range.openLow, range.openHigh]).toEqual(ends)
          }
        }),
        { numRuns: 150 },
      )
    })
})
