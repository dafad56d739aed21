import type { Estimate, Indicator } from '@/lib/ledger/schema/rows'
import { QUALIFIERS, UNITS } from '@/lib/ledger/schema/vocabulary'

/** The amount of a claim. */
export type Quantity = Pick<Estimate, 'low' | 'best' | 'high' | 'qualifier'>

// Cached: creating a formatter takes far longer than using it, and a chart formats thousands of numbers.
const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })
const MILLION = 1_000_000
const BILLION = 1_000_000_000
const TRILLION = 1_000_000_000_000

/** A number in full precision: `14,000`, `4.55 million`, `42,361.2 billion`, `−0.2`. */
export function numberWords(value: number): string {
  const size = Math.abs(value)
  for (const [scale, word] of [
    [TRILLION, 'trillion'],
    [BILLION, 'billion'],
    [MILLION, 'million'],
  ] as const) {
    const scaled = Math.round((size / scale) * 1000) / 1000
    if (size >= scale && Math.round(scaled * scale) === size)
      return `${value < 0 ? '−' : ''}${GROUPED.format(scaled)} ${word}`
  }
  return GROUPED.format(value).replace('-', '−')
}

function unitWords(unit: Indicator['unit'], value: number | null): string {
  const words = UNITS[unit]
  if (unit === 'persons' && value === 1) return 'person'
  return value === 1 ? words.replace(/s(?= of |$)/, '') : words
}

/** A claimed number in the wording of its claimant: `about 15,000`, `at least 6,000`, `10,000 to 12,000`. */
export function amountWords({ low, best, high, qualifier }: Quantity): string {
  const only = best ?? low ?? high
  if (only === null) return 'not stated'
  if (qualifier !== 'range')
    return `${qualifier === 'exact' ? '' : `${QUALIFIERS[qualifier]} `}${numberWords(only)}`
  if (low !== null && high !== null) return `${numberWords(low)} to ${numberWords(high)}`
  if (low !== null) return `${QUALIFIERS['at-least']} ${numberWords(low)}`
  return high === null ? numberWords(only) : `${QUALIFIERS['at-most']} ${numberWords(high)}`
}

/** The unit as the heading of a scale or a column: `people`, `USD`, `%`. */
export const unitHeading = (unit: Indicator['unit']): string => (unit === 'persons' ? UNITS.persons : unit)

/** The best number of a range that has one: `, best estimate 15,000`. */
export const innerWords = ({ low, best, high, qualifier }: Quantity): string =>
  qualifier !== 'range' || best === null || (low === null && high === null)
    ? ''
    : `, best estimate ${numberWords(best)}`

/** The same with its unit, and the best number of a range: `about 15,000 people`. Unknown ends are left out. */
export function quantityWords(quantity: Quantity, unit: Indicator['unit']): string {
  const { low, best, high, qualifier } = quantity
  const only = best ?? low ?? high
  if (only === null) return amountWords(quantity)
  if (qualifier !== 'range') return `${amountWords(quantity)} ${unitWords(unit, only)}`
  return `${amountWords(quantity)} ${unitWords(unit, null)}${innerWords(quantity)}`
}
