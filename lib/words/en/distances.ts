import { UNITS } from '@/lib/ledger/schema/vocabulary'
import { numberWords } from './quantities'

/** How far one quantity lies from another. */
interface Distance {
  readonly direction: 'higher' | 'lower'
  readonly amount: number
  readonly factor: number | null
  readonly atLeast: boolean
}

/** A factor nearer to 1 than this says no more than the amount does. */
const LEAST_FACTOR = 1.1

/** How far one claim lies from another: `2,000 persons higher, a factor of 1.2`; null where they do not differ. */
export function distanceWords(distance: Distance | null, unit: keyof typeof UNITS): string | null {
  if (distance === null) return null
  const { direction, amount, factor, atLeast } = distance
  const times =
    factor !== null && factor >= LEAST_FACTOR ? `, a factor of ${Math.round(factor * 10) / 10}` : ''
  const units = unit === '%' ? 'percentage points' : UNITS[unit]
  return `${atLeast ? 'at least ' : ''}${numberWords(amount)} ${units} ${direction}${times}`
}
