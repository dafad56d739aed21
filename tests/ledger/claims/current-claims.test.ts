import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CURRENT,
  claimStates,
  currentClaims,
  isCurrent,
  stateName,
  type VoiceOf,
} from '@/lib/ledger/claims/current-claims'
import { stateHistory } from '@/lib/ledger/claims/state-history'
import { loadLedger } from '@/lib/ledger/load/load'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Indicator } from '@/lib/ledger/schema/rows'
import { idsOf, MEASURES } from '@/lib/ledger/schema/vocabulary'
import { stateOn } from '@/lib/timeline/entry'
import { type Claim, claim } from './a-claim'

/** Two bodies of South Korea, two of Ukraine, and who speaks for nobody else. */
const VOICES: Readonly<Record<string, string>> = { 'kor-nis': 'KOR', 'kor-mnd': 'KOR', 'ukr-hur': 'UKR' }
const voiceOf: VoiceOf = (claimant) => VOICES[claimant] ?? claimant

const LATER = '2030-01-01'

type Measure = Indicator['measure']

const current = (claims: readonly Claim[], day = LATER, measure: Measure = 'stock') =>
  currentClaims(claims, measure, voiceOf, day).map(({ id }) => id)

describe('superseded', () => {
  const early = claim({ id: 'early', known: '2024-10-18' })
  const late = claim({ id: 'late', known: '2024-10-23' })
  const rival = claim({ id: 'rival', claimant: 'ukr-hur', known: '2024-10-20' })

  test.each([
    ['2024-10-17', []],
    ['2024-10-18', ['early']],
    ['2024-10-22', ['early', 'rival']],
    ['2024-10-23', ['late', 'rival']],
    [LATER, ['late', 'rival']],
  ])('on %s, %j are current', (day, ids) => expect(current([early, late, rival], day)).toEqual(ids))

  test('each indicator has its own', () => {
    expect(current([late, claim({ id: 'lost', indicator: 'troops.lost' })])).toEqual(['late', 'lost'])
  })

  test('by another body of the same government', () => {
    const ministry = claim({ id: 'ministry', claimant: 'kor-mnd', known: '2024-11-05' })
    expect(current([early, ministry, rival])).toEqual(['ministry', 'rival'])
    const states = claimStates([early, ministry, rival], 'stock', voiceOf, LATER)
    expect(states.get(early)?.supersededBy).toBe(ministry)
  })

  test('never by the same body of another voice, nor by one that said it on the same day', () => {
    const ministry = claim({ id: 'ministry', claimant: 'kor-mnd' })
    expect(current([late, ministry])).toEqual(['late', 'ministry'])
  })

  test('not by a newer word about an earlier time', () => {
    const back = claim({ id: 'back', known: '2024-12-01', about: '2024-09-30' })
    expect(current([late, back])).toEqual(['late', 'back'])
  })

  test('of one claimant on one day, the one about the latest time is current', () => {
    const short = claim({ id: 'z', about: '2024-09' })
    const long = claim({ id: 'a', about: '2024-09/2024-10' })
    const twin = claim({ id: 'b', about: '2024-10-01/2024-10-31' })
    expect(current([short, long])).toEqual(['a'])
    expect(current([long, twin, short])).toEqual(['a', 'b'])
  })

  test.each([
    ['stock', ['autumn']],
    ['share', ['summer', 'autumn']],
    ['flow', ['summer', 'autumn']],
    ['rate', ['summer', 'autumn']],
  ] as const)('of a %s, claims about another period: %j are current', (measure, ids) => {
    const summer = claim({ id: 'summer', about: '2024-06/2024-08', known: '2024-09-02' })
    const first = claim({ id: 'first', about: '2024-09/2024-11', known: '2024-12-01' })
    const autumn = claim({ id: 'autumn', about: '2024-09/2024-11', known: '2024-12-02' })
    expect(current([summer, first, autumn], '2024-12-31', measure)).toEqual(ids)
  })

  test('names the newest claim, not the next', () => {
    const latest = claim({ id: 'latest', known: '2024-12-01' })
    const states = claimStates([early, late, latest], 'stock', voiceOf, LATER)
    expect([early, late].map((row) => states.get(row)?.supersededBy?.id)).toEqual(['latest', 'latest'])
  })
})

describe('doubtful, partial and unsourced claims', () => {
  const ministry = claim({ id: 'ministry', claimant: 'ukr-mfa', known: '2026-02-27', weakness: ['doubtful'] })
  const service = claim({ id: 'service', claimant: 'ukr-hur', known: '2026-02-04' })
  const ukraine: VoiceOf = (claimant) => (claimant.startsWith('ukr-') ? 'UKR' : claimant)

  test('a doubtful claim silences nobody, and is not current itself', () => {
    expect(currentClaims([service, ministry], 'stock', ukraine, LATER)).toEqual([service])
    const states = claimStates([service, ministry], 'stock', ukraine, LATER)
    expect(states.get(ministry)).toEqual({ ...CURRENT, doubtful: true })
  })

  test('a count of a part does not silence a count of the whole, but is silenced by it', () => {
    const part = claim({ id: 'part', known: '2024-12-01', weakness: ['part-only'] })
    const whole = claim({ id: 'whole', known: '2024-11-01' })
    const later = claim({ id: 'later', known: '2025-01-01' })
    const morePart = claim({ id: 'more-part', known: '2025-01-01', weakness: ['part-only'] })
    expect(current([whole, part])).toEqual(['whole', 'part'])
    expect(current([whole, part, morePart])).toEqual(['whole', 'more-part'])
    expect(current([whole, part, later])).toEqual(['later'])
  })

  test('a claim that nobody can look up is not current, and makes no other dated', () => {
    const old = claim({ id: 'old', known: '2024-01-01' })
    const article = claim({ id: 'article', claimant: 'seed', known: '2026-01-01', weakness: ['seed-only'] })
    expect(current([old, article])).toEqual(['old'])
    const state = claimStates([old, article], 'stock', voiceOf, LATER).get(article)
    expect(state).toEqual({ ...CURRENT, unverifiable: true })
    expect(stateName(state ?? CURRENT)).toBe('unverifiable')
  })
})

describe('dated', () => {
  const old = claim({ id: 'old', known: '2024-10-23' })
  const other = (known: string, cells: Partial<Claim> = {}) =>
    claim({ id: 'new', claimant: 'usa-csis', known, ...cells })

  test.each([
    ['2025-10-23', ['old', 'new']],
    ['2025-10-24', ['new']],
  ])('over a year before a claim of %s: %j are current', (known, ids) =>
    expect(current([old, other(known)])).toEqual(ids),
  )

  test('a claim of a year or month makes none dated that its first day does not', () => {
    const known = '2026-11-23'
    expect(current([old, other(known, { asserted: '2025' })])).toEqual(['old', 'new'])
    expect(current([old, other(known, { asserted: '2025-10' })])).toEqual(['old', 'new'])
    expect(current([old, other(known, { asserted: '2025-11' })])).toEqual(['new'])
  })

  test('amounts of other periods make none dated', () => {
    const next = other('2026-10-23', { about: '2026' })
    const first = { ...old, about: '2024' }
    expect(current([first, next], LATER, 'flow')).toEqual(['old', 'new'])
    expect(current([first, next], LATER, 'share')).toEqual(['new'])
  })
})

describe('the claims of the ledger', () => {
  const { estimates: all, indicators } = snapshot(loadLedger('data')).tables
  const days = fc.date({ min: new Date('2022-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  const byVoice: VoiceOf = (claimant) => claimant.slice(0, 3)

  test.each(idsOf(MEASURES))('%s: order is nothing, and somebody is always current', (measure) => {
    const measured = new Set(indicators.filter((row) => row.measure === measure).map(({ id }) => id))
    const estimates = all.filter(({ indicator }) => measured.has(indicator))
    expect(estimates).not.toEqual([])
    fc.assert(
      fc.property(days, fc.shuffledSubarray([...estimates]), (date, some) => {
        const day = date.toISOString().slice(0, 10)
        const now = currentClaims(some, measure, byVoice, day)
        expect(new Set(currentClaims([...some].reverse(), measure, byVoice, day))).toEqual(new Set(now))
        const sound = some.filter(
          ({ known, weakness }) =>
            known <= day && !weakness.includes('doubtful') && !weakness.includes('seed-only'),
        )
        const with_ = (claims: readonly Claim[]) => new Set(claims.map(({ indicator }) => indicator))
        expect(new Set([...with_(sound)].filter((id) => !with_(now).has(id)))).toEqual(new Set())
      }),
      { numRuns: 40 },
    )
  })

  test.each(idsOf(MEASURES))('%s: an older claim changes nothing that is current', (measure) => {
    const measured = new Set(indicators.filter((row) => row.measure === measure).map(({ id }) => id))
    const estimates = all.filter(({ indicator }) => measured.has(indicator))
    fc.assert(
      fc.property(fc.shuffledSubarray([...estimates], { minLength: 1 }), (some) => {
        const [older, ...others] = some.toSorted((one, other) => (one.known < other.known ? -1 : 1))
        if (older === undefined || others.some(({ known }) => known === older.known)) return
        const before = currentClaims(others, measure, byVoice, LATER)
        const after = currentClaims([...others, older], measure, byVoice, LATER)
        expect(after.filter((row) => row !== older)).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })

  test.each(idsOf(MEASURES))('%s: the history of a claim tells its state on any day', (measure) => {
    const measured = new Set(indicators.filter((row) => row.measure === measure).map(({ id }) => id))
    const estimates = all.filter(({ indicator }) => measured.has(indicator))
    const histories = stateHistory(estimates, measure, byVoice)
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        for (const [row, state] of claimStates(estimates, measure, byVoice, day))
          expect(stateOn({ states: histories.get(row) ?? [] }, day), row.id).toBe(stateName(state))
      }),
      { numRuns: 40 },
    )
  })

  test('a state tells why a claim is not current, and names a claim that is known', () => {
    for (const measure of idsOf(MEASURES))
      for (const [row, state] of claimStates(all, measure, byVoice, '2025-05-01')) {
        for (const by of [state.supersededBy, state.datedBy]) {
          if (by === null) continue
          expect(by.known <= '2025-05-01' && by.known >= row.known).toBe(true)
          expect(by.indicator).toBe(row.indicator)
          expect(by.weakness).not.toContain('doubtful')
        }
        if (isCurrent(state)) expect(row.weakness).not.toContain('doubtful')
      }
  })
})
