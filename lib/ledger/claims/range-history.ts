import { group } from 'd3-array'
import type { Assessed, Indicator } from '../schema/rows'
import { lastDay } from '../time/edtf'
import { addClaim, endsOf, noExtremes, type RangeEnds } from './claim-range'
import {
  currentClaims,
  datedBefore,
  holdsForPeriod,
  newestOf,
  rivalryOf,
  type VoiceOf,
} from './current-claims'

type Claim = Assessed<'estimates'>

/** A range from a day on, until the next step. */
export interface RangeStep {
  /** YYYY-MM-DD. */
  readonly from: string
  readonly range: RangeEnds | null
}

/** Which day places a claim: the one that it is about, or the one on which it became known. */
export type Clock = 'about' | 'asserted'

interface HistoryOptions {
  readonly measure: Indicator['measure']
  readonly voiceOf: VoiceOf
  /** YYYY-MM-DD: only claims known by the end of this day. */
  readonly day: string
  /** Which day a claim counts from. */
  readonly clock: Clock
  /** Whether a view shows a claim; one that it hides is still a newer word of its voice. */
  shows(claim: Claim): boolean
  /** How many days are looked at. */
  readonly most?: number | undefined
}

/** More steps than a drawing can show apart. */
const MAX_STEPS = 400

/** Of more items than `most` as many, evenly: the first and the last are among them. */
export const evenly = <T>(items: readonly T[], most = MAX_STEPS): readonly T[] =>
  items.length <= most
    ? items
    : Array.from({ length: most }, (_, at) => items[Math.round((at * (items.length - 1)) / (most - 1))] as T)

const same = (one: RangeEnds | null, other: RangeEnds | null) =>
  one?.low === other?.low &&
  one?.high === other?.high &&
  one?.openLow === other?.openLow &&
  one?.openHigh === other?.openHigh

/**
 * The range of the current claims among all that came so far, step by step. What is superseded or dated stays so, and its
 * judges judge whatever it judged: a step looks again only at the rivals of what came, and at all that counts only where
 * something counts no longer.
 */
function currentAsTheyCome(
  measure: Indicator['measure'],
  voiceOf: VoiceOf,
  day: string,
  shows: (claim: Claim) => boolean,
): (added: readonly Claim[]) => RangeEnds | null {
  const rivals = new Map<string, readonly Claim[]>()
  let newest: Claim | null = null
  let extremes = noExtremes()
  let firstKnown = '~'
  return (added) => {
    newest = newestOf(newest === null ? added : [newest, ...added])
    const oldest = datedBefore(newest)
    const count = (claim: Claim) => {
      if (!shows(claim) || claim.known < oldest) return
      addClaim(extremes, claim)
      if (claim.known < firstKnown) firstKnown = claim.known
    }
    let isLost = firstKnown < oldest
    const come: Claim[] = []
    for (const [key, claims] of group(added, rivalryOf(measure, voiceOf))) {
      const before = rivals.get(key) ?? []
      const now = currentClaims([...before, ...claims], measure, voiceOf, day)
      isLost ||= before.some((claim, at) => now[at] !== claim)
      rivals.set(key, now)
      if (!isLost) come.push(...now.slice(before.length))
    }
    if (isLost) {
      extremes = noExtremes()
      firstKnown = '~'
      for (const claims of rivals.values()) claims.forEach(count)
    } else come.forEach(count)
    return endsOf(extremes)
  }
}

/**
 * The range of the claims about one indicator as it grew: at each day the range of those current on that day. By the
 * clock of what they are about, a day has the claims about a time up to it, whenever they were said. None for amounts and
 * rates, since those of different periods make no range.
 */
export function rangeHistory(
  claims: readonly Claim[],
  { measure, voiceOf, day, clock, shows, most }: HistoryOptions,
): readonly RangeStep[] {
  if (holdsForPeriod(measure)) return []
  const known = claims.filter((claim) => claim.known <= day)
  const dayOf = (claim: Claim) => (clock === 'asserted' ? claim.known : (lastDay(claim.about) ?? day))
  const byDay = group(known, dayOf)
  const days = [...byDay.keys()].sort()
  const steps: RangeStep[] = []
  const current = currentAsTheyCome(measure, voiceOf, day, shows)
  let next = 0
  for (const from of evenly(days, most)) {
    const added: Claim[] = []
    for (; (days[next] ?? '~') <= from; next++) added.push(...(byDay.get(days[next] ?? '') ?? []))
    const range = current(added)
    const last = steps.at(-1)
    if (last === undefined ? range !== null : !same(last.range, range)) steps.push({ from, range })
  }
  return steps
}
