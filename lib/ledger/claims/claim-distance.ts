import { numberWords } from '@/words/quantities'
import type { Assessed, Indicator } from '../schema/rows'
import { UNITS } from '../schema/vocabulary'

type Claim = Pick<Assessed<'estimates'>, 'low' | 'best' | 'high' | 'qualifier'>

/** The least and the most that a claim can mean; an end that it leaves open is infinite. */
function endsOf({ low, best, high, qualifier }: Claim): readonly [least: number, most: number] {
  return [
    low ?? (qualifier === 'at-most' ? Number.NEGATIVE_INFINITY : (best ?? Number.NEGATIVE_INFINITY)),
    high ?? (qualifier === 'at-least' ? Number.POSITIVE_INFINITY : (best ?? Number.POSITIVE_INFINITY)),
  ]
}

/** Whether two claims have a value in common, taking `at least` and `up to` as open ends. */
export function overlaps(one: Claim, other: Claim): boolean {
  const [least, most] = endsOf(one)
  const [othersLeast, othersMost] = endsOf(other)
  return least <= othersMost && othersLeast <= most
}

/** Without the noise of binary fractions, such as 0.30000000000000004. */
const exactly = (value: number) => Number(value.toPrecision(12))

/**
 * How far another claim lies from the one being read, between their nearest ends: `2,000 persons higher, a factor of 1.2`,
 * with `at least` where an end of either leaves room for more. null where they have a value in common.
 */
export function distanceWords(claim: Claim, other: Claim, unit: Indicator['unit']): string | null {
  const [least, most] = endsOf(claim)
  const [othersLeast, othersMost] = endsOf(other)
  const higher = othersLeast > most
  if (!higher && othersMost >= least) return null
  const [near, far] = higher ? [most, othersLeast] : [othersMost, least]
  const single = least === most && othersLeast === othersMost
  const factor = near > 0 && far / near >= 1.1 ? `, a factor of ${Math.round((far / near) * 10) / 10}` : ''
  const units = unit === '%' ? 'percentage points' : UNITS[unit]
  const amount = `${numberWords(exactly(far - near))} ${units}`
  return `${single ? '' : 'at least '}${amount} ${higher ? 'higher' : 'lower'}${factor}`
}
