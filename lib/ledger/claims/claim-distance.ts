import type { Assessed } from '../schema/rows'

type Claim = Pick<Assessed<'estimates'>, 'low' | 'best' | 'high' | 'qualifier'>

/** The distance of another claim from this one, between their nearest ends. */
export interface ClaimDistance {
  readonly direction: 'higher' | 'lower'
  /** In the unit of the claims. */
  readonly amount: number
  /** The farther end divided by the nearer; null unless the nearer end is above 0. */
  readonly factor: number | null
  /** Whether an open end makes the distance a minimum. */
  readonly atLeast: boolean
}

/** The lowest and the highest value that a claim allows; an open end is infinite. */
function endsOf({ low, best, high, qualifier }: Claim): readonly [min: number, max: number] {
  return [
    low ?? (qualifier === 'at-most' ? Number.NEGATIVE_INFINITY : (best ?? Number.NEGATIVE_INFINITY)),
    high ?? (qualifier === 'at-least' ? Number.POSITIVE_INFINITY : (best ?? Number.POSITIVE_INFINITY)),
  ]
}

/** Whether two claims have a value in common, with `at least` and `up to` as open ends. */
export function overlaps(one: Claim, other: Claim): boolean {
  const [min, max] = endsOf(one)
  const [otherMin, otherMax] = endsOf(other)
  return min <= otherMax && otherMin <= max
}

/** Removes the noise of binary fractions, such as 0.30000000000000004. */
const exactly = (value: number) => Number(value.toPrecision(12))

/** The distance of another claim from this one; null where they have a value in common. */
export function claimDistance(claim: Claim, other: Claim): ClaimDistance | null {
  const [min, max] = endsOf(claim)
  const [otherMin, otherMax] = endsOf(other)
  const higher = otherMin > max
  if (!higher && otherMax >= min) return null
  const [near, far] = higher ? [max, otherMin] : [otherMax, min]
  return {
    direction: higher ? 'higher' : 'lower',
    amount: exactly(far - near),
    factor: near > 0 ? far / near : null,
    atLeast: min !== max || otherMin !== otherMax,
  }
}
