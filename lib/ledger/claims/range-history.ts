import { group } from 'd3-array'
import type { Assessed, Indicator } from '../schema/rows'
import { lastDay } from '../time/edtf'
import { type ClaimRange, claimRange } from './claim-range'
import { currentClaims, holdsForPeriod, newestOf, type VoiceOf } from './current-claims'

type Claim = Assessed<'estimates'>

/** A range from a day on, until the next step. */
export interface RangeStep {
  /** YYYY-MM-DD. */
  readonly from: string
  readonly range: ClaimRange | null
}

interface HistoryOptions {
  readonly measure: Indicator['measure']
  readonly voiceOf: VoiceOf
  /** YYYY-MM-DD: only claims known by the end of this day. */
  readonly day: string
  /** Which day a claim counts from: the one that it is about, or the one on which it became known. */
  readonly clock: 'about' | 'asserted'
  /** Whether a view shows a claim; one that it hides is still a newer word of its voice. */
  shows(claim: Claim): boolean
}

/** More steps than a drawing can show apart; of more days, as many are taken, evenly, the last among them. */
const MAX_STEPS = 400

const same = (one: ClaimRange | null, other: ClaimRange | null) =>
  one?.low === other?.low &&
  one?.high === other?.high &&
  one?.openLow === other?.openLow &&
  one?.openHigh === other?.openHigh

function spread(days: readonly string[]): readonly string[] {
  if (days.length <= MAX_STEPS) return days
  return Array.from(
    { length: MAX_STEPS },
    (_, at) => days[Math.ceil(((at + 1) * days.length) / MAX_STEPS) - 1] ?? '',
  )
}

/**
 * The range of the claims about one indicator as it grew: at each day the range of those current on that day. By the
 * clock of what they are about, a day has the claims about a time up to it, whenever they were said. None for amounts and
 * rates, since those of different periods make no range.
 */
export function rangeHistory(
  claims: readonly Claim[],
  { measure, voiceOf, day, clock, shows }: HistoryOptions,
): readonly RangeStep[] {
  if (holdsForPeriod(measure)) return []
  const known = claims.filter((claim) => claim.known <= day)
  const dayOf = (claim: Claim) => (clock === 'asserted' ? claim.known : (lastDay(claim.about) ?? day))
  const byDay = group(known, dayOf)
  const days = [...byDay.keys()].sort()
  const steps: RangeStep[] = []
  // What is superseded or dated stays so, and whatever judges it judges what it judged: a step asks only for what was
  // current at the last one, the newest claim of all, and what came since.
  let judges: readonly Claim[] = []
  let next = 0
  for (const from of spread(days)) {
    const sofar = [...judges]
    for (; (days[next] ?? '~') <= from; next++) sofar.push(...(byDay.get(days[next] ?? '') ?? []))
    const current = currentClaims(sofar, measure, voiceOf, day)
    const newest = newestOf(sofar)
    judges = newest === null || current.includes(newest) ? current : [...current, newest]
    const range = claimRange(current.filter(shows))
    const last = steps.at(-1)
    if (last === undefined ? range !== null : !same(last.range, range)) steps.push({ from, range })
  }
  return steps
}
