import { extent, max, min } from 'd3-array'
import type { Assessed } from '../schema/rows'
import { isPartial } from './current-claims'

type Claim = Assessed<'estimates'>

/** The range of current claims, in the unit of their indicator. */
export interface ClaimRange {
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

/**
 * The ends of a range: from the lowest to the highest number that claims put a value on. A floor never sets the lower
 * end, a ceiling never the upper one; beyond the values they open the range. Without values, the highest floor and the
 * lowest ceiling are the ends.
 */
function endsOf(bounds: readonly Bound[]): Pick<ClaimRange, 'low' | 'high' | 'openLow' | 'openHigh'> {
  const valuesOf = (kind: Bound['kind']) =>
    bounds.filter((bound) => bound.kind === kind).map(({ value }) => value)
  const [low, high] = extent(valuesOf('value'))
  const floor = max(valuesOf('floor')) ?? null
  const ceiling = min(valuesOf('ceiling')) ?? null
  if (low !== undefined && high !== undefined) {
    const [openLow, openHigh] = [ceiling !== null && ceiling < low, floor !== null && floor > high]
    return { low: openLow ? ceiling : low, high: openHigh ? floor : high, openLow, openHigh }
  }
  if (floor === null) return { low: null, high: ceiling, openLow: true, openHigh: false }
  if (ceiling === null) return { low: floor, high: null, openLow: false, openHigh: true }
  const apart = floor > ceiling
  return { low: apart ? ceiling : floor, high: apart ? floor : ceiling, openLow: apart, openHigh: apart }
}

/**
 * The range of current claims about one indicator, never their average; null where none states a number.
 */
export function claimRange(claims: readonly Claim[]): ClaimRange | null {
  const bounds = claims.flatMap(boundsOf)
  if (bounds.length === 0) return null
  const ends = endsOf(bounds)
  const [lowest, highest] = [at(bounds, ends.low), at(bounds, ends.high)]
  const isOne = ends.low !== null && ends.low === ends.high
  const valued = new Set(bounds.filter(({ kind }) => kind === 'value').map(({ id }) => id))
  return {
    ...ends,
    about: isOne && claims.every(({ id, qualifier }) => !valued.has(id) || qualifier === 'about'),
    claims: claims.length,
    said: [...new Set([...valued, ...lowest, ...highest])],
    lowest,
    highest,
  }
}
