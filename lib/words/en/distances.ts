import { UNITS } from '@/lib/ledger/schema/vocabulary'
import { numberWords } from './quantities'

/** The difference between two quantities. */
interface Distance {
  readonly direction: 'higher' | 'lower'
  readonly amount: number
  readonly factor: number | null
  readonly atLeast: boolean
}

/** A factor below this adds nothing to the amount. */
const MIN_FACTOR = 1.1

/** The distance of one claim from another: `2,000 higher, a factor of 1.2`; null where they do not differ. */
export function distanceWords(distance: Distance | null, unit: keyof typeof UNITS): string | null {
  if (distance === null) return null
  const { direction, amount, factor, atLeast } = distance
  const times = factor !== null && factor >= MIN_FACTOR ? `, a factor of ${Math.round(factor * 10) / 10}` : ''
  const units = unit === 'persons' ? '' : ` ${unit === '%' ? 'percentage points' : UNITS[unit]}`
  return `${atLeast ? 'at least ' : ''}${numberWords(amount)}${units} ${direction}${times}`
}
