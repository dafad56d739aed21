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
function endsOf({ low, best, high, qualifier }: Claim): readonly [least: number, most: number] {
  return [
    low ?? (qualifier === 'at-most' ? Number.NEGATIVE_INFINITY : (best ?? Number.NEGATIVE_INFINITY)),
    high ?? (qualifier === 'at-least' ? Number.POSITIVE_INFINITY : (best ?? Number.POSITIVE_INFINITY)),
  ]
}

/** Whether two claims have a value in common, with `at least` and `up to` as open ends. */
export function overlaps(one: Claim, other: Claim): boolean {
  const [least, most] = endsOf(one)
  const [othersLeast, othersMost] = endsOf(other)
  return least <= othersMost && othersLeast <= most
}

/** Removes the noise of binary fractions, such as 0.30000000000000004. */
const exactly = (value: number) => Number(value.toPrecision(12))

/** The distance of another claim from this one; null where they have a value in common. */
export function claimDistance(claim: Claim, other: Claim): ClaimDistance | null {
  const [least, most] = endsOf(claim)
  const [othersLeast, othersMost] = endsOf(other)
  const higher = othersLeast > most
  if (!higher && othersMost >= least) return null
  const [near, far] = higher ? [most, othersLeast] : [othersMost, least]
  return {
    direction: higher ? 'higher' : 'lower',
    amount: exactly(far - near),
    factor: near > 0 ? far / near : null,
    atLeast: least !== most || othersLeast !== othersMost,
  }
}
