import { group } from 'd3-array'
import { memoByValue, memoOfProcess } from '@/lib/memo'
import type { Assessed, Indicator, Snapshot } from '../schema/rows'
import { type ClaimState, claimStates, type VoiceOf, voicesOf } from './current-claims'
import { type Clock, evenly, type RangeStep, rangeHistory } from './range-history'

type Claim = Assessed<'estimates'>

/** All claims of a revision about one indicator, and what each day tells of them. */
export interface ClaimsAbout {
  readonly claims: readonly Claim[]
  readonly measure: Indicator['measure']
  readonly voiceOf: VoiceOf
  /** The state of each that is known by the end of a day (YYYY-MM-DD). */
  statesOn(day: string): ReadonlyMap<Claim, ClaimState>
  /** The range of those that are current, as it grew until the end of a day: of all, or of some that a view shows. */
  historyUntil(day: string, clock: Clock, some?: ReadonlySet<Claim>): readonly RangeStep[]
}

/** How many days are kept. */
const MAX_DAYS = 8

const LAST_DAY = '9999-12-31'

/** The claims about an indicator, by its id, among the tables of a snapshot: once for all charts, tiles and sentences. */
export const claimsAbout = memoOfProcess('claims about an indicator', (tables: Snapshot['tables']) => {
  const voiceOf = voicesOf(new Map(tables.actors.map((row) => [row.id, row])))
  const byIndicator = group(tables.estimates, ({ indicator }) => indicator)
  return memoByValue((indicator: string): ClaimsAbout => {
    const claims = byIndicator.get(indicator) ?? []
    const measure = tables.indicators.find(({ id }) => id === indicator)?.measure ?? 'stock'
    const historyOf = (day: string, clock: Clock, some?: ReadonlySet<Claim>, most?: number) =>
      rangeHistory(claims, { measure, voiceOf, day, clock, shows: (row) => some?.has(row) ?? true, most })
    const byAbout = memoByValue((day: string) => historyOf(day, 'about'), MAX_DAYS)
    let said: readonly RangeStep[] | undefined
    return {
      claims,
      measure,
      voiceOf,
      statesOn: memoByValue((day: string) => claimStates(claims, measure, voiceOf, day), MAX_DAYS),
      historyUntil: (day, clock, some) => {
        if (some !== undefined) return historyOf(day, clock, some)
        if (clock === 'about') return byAbout(day)
        // What is said later changes nothing before it: the steps until a day are the first of those until the last one.
        said ??= historyOf(LAST_DAY, clock, some, Number.POSITIVE_INFINITY)
        return evenly(said.filter(({ from }) => from <= day))
      },
    }
  })
})
