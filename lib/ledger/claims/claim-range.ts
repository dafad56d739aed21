import type { Assessed } from '../schema/rows'
import { isPartial } from './current-claims'

type Claim = Assessed<'estimates'>

/** The ends of the range of some claims, in the unit of their indicator. */
export interface RangeEnds {
  /** Null where only ceilings are claimed. */
  readonly low: number | null
  /** Null where only floors are claimed. */
  readonly high: number | null
  /** Whether a claim of at most `low` allows less. */
  readonly openLow: boolean
  /** Whether a claim of at least `high` allows more. */
  readonly openHigh: boolean
  /** Whether it is one number that claims give as *about*. */
  readonly about: boolean
}

/** The range of current claims. */
export interface ClaimRange extends RangeEnds {
  /** How many current claims there are. */
  readonly claims: number
  /** Those that make it: that put a value on it or stand at an end. A floor below it, say, only agrees. */
  readonly said: readonly string[]
  /** The claims at each end. */
  readonly lowest: readonly string[]
  readonly highest: readonly string[]
}

/** A bound that a claim states, and what kind of bound it is. */
interface Bound {
  readonly kind: 'value' | 'floor' | 'ceiling'
  readonly value: number
  readonly id: string
}

/** What a claim bounds: a count of a part is a floor of the whole, whatever its wording. */
function boundsOf(claim: Claim): readonly Bound[] {
  const { id, low, best, high, qualifier } = claim
  const bound = (kind: Bound['kind'], value: number | null): Bound[] =>
    value === null ? [] : [{ kind, value, id }]
  if (isPartial(claim)) return bound('floor', qualifier === 'at-most' ? null : (low ?? best))
  if (qualifier === 'at-least') return bound('floor', low ?? best)
  if (qualifier === 'at-most') return bound('ceiling', high ?? best)
  const top = claim.weakness.includes('floors-as-range') ? 'floor' : 'value'
  return [...bound('value', low ?? best ?? high), ...bound(top, high ?? best ?? low)]
}

const at = (bounds: readonly Bound[], value: number | null) => [
  ...new Set(bounds.filter((bound) => bound.value === value).map(({ id }) => id)),
]

/** The outermost bounds of some claims, to which further claims can be added. */
export interface Extremes {
  /** The lowest and the highest number that claims put a value on. */
  low: number | null
  high: number | null
  /** The highest floor and the lowest ceiling. */
  floor: number | null
  ceiling: number | null
  /** Whether no claim puts a value on it otherwise than as *about*. */
  about: boolean
}

export const noExtremes = (): Extremes => ({ low: null, high: null, floor: null, ceiling: null, about: true })

const lower = (one: number | null, other: number) => (one === null || other < one ? other : one)
const higher = (one: number | null, other: number) => (one === null || other > one ? other : one)

export function addClaim(extremes: Extremes, claim: Claim): void {
  for (const { kind, value } of boundsOf(claim)) {
    if (kind === 'floor') extremes.floor = higher(extremes.floor, value)
    else if (kind === 'ceiling') extremes.ceiling = lower(extremes.ceiling, value)
    else {
      extremes.low = lower(extremes.low, value)
      extremes.high = higher(extremes.high, value)
      extremes.about &&= claim.qualifier === 'about'
    }
  }
}

function boundsBetween({
  low,
  high,
  floor,
  ceiling,
}: Extremes): Pick<RangeEnds, 'low' | 'high' | 'openLow' | 'openHigh'> {
  if (low !== null && high !== null) {
    const [openLow, openHigh] = [ceiling !== null && ceiling < low, floor !== null && floor > high]
    return { low: openLow ? ceiling : low, high: openHigh ? floor : high, openLow, openHigh }
  }
  if (floor === null) return { low: null, high: ceiling, openLow: true, openHigh: false }
  if (ceiling === null) return { low: floor, high: null, openLow: false, openHigh: true }
  const apart = floor > ceiling
  return { low: apart ? ceiling : floor, high: apart ? floor : ceiling, openLow: apart, openHigh: apart }
}

/**
 * The ends of a range: from the lowest to the highest number that claims put a value on. A floor never sets the lower
 * end, a ceiling never the upper one; beyond the values they open the range. Without values, the highest floor and the
 * lowest ceiling are the ends. null without any bound.
 */
export function endsOf(extremes: Extremes): RangeEnds | null {
  const { low, floor, ceiling } = extremes
  if (low === null && floor === null && ceiling === null) return null
  const ends = boundsBetween(extremes)
  return { ...ends, about: ends.low !== null && ends.low === ends.high && extremes.about }
}

/**
 * The range of current claims about one indicator, never their average; null where none states a number.
 */
export function claimRange(claims: readonly Claim[]): ClaimRange | null {
  const extremes = noExtremes()
  for (const claim of claims) addClaim(extremes, claim)
  const ends = endsOf(extremes)
  if (ends === null) return null
  const bounds = claims.flatMap(boundsOf)
  const [lowest, highest] = [at(bounds, ends.low), at(bounds, ends.high)]
  const valued = bounds.filter(({ kind }) => kind === 'value').map(({ id }) => id)
  return {
    ...ends,
    claims: claims.length,
    said: [...new Set([...valued, ...lowest, ...highest])],
    lowest,
    highest,
  }
}
