import type { Indicator } from '@/lib/ledger/schema/rows'
import { QUALIFIERS, UNITS } from '@/lib/ledger/schema/vocabulary'
import { numberWords } from './quantities'

/** The ends of some claims; null where no claim bounds that end. */
interface Range {
  readonly low: number | null
  readonly high: number | null
  /** Whether a claim allows a number beyond that end. */
  readonly openLow: boolean
  readonly openHigh: boolean
  /** Whether it is one number that claims give as *about*. */
  readonly about: boolean
}

/** Units without which a number has no meaning. */
export const RANGE_UNITS: Partial<Record<Indicator['unit'], string>> = {
  '%': '%',
  USD: ` ${UNITS.USD}`,
  KRW: ` ${UNITS.KRW}`,
}

/** The ends of a range in figures: `14,000 to 15,000`, `40 to 6,000 or more`, `at least 11,000`, `up to 8,000`. */
export function rangeFigure(
  { low, high, openLow, openHigh, about }: Range,
  number: (value: number) => string = numberWords,
): string {
  if (low === null) return high === null ? 'not stated' : `${QUALIFIERS['at-most']} ${number(high)}`
  if (high === null) return `${QUALIFIERS['at-least']} ${number(low)}`
  const more = openHigh ? ' or more' : ''
  if (low === high)
    return `${about ? `${QUALIFIERS.about} ` : ''}${number(low)}${more}${openLow ? ' or less' : ''}`
  return `${number(low)} to ${number(high)}${more}`
}

/** The same with its unit, where a number has no meaning without. */
export function rangeWords(range: Range, unit?: Indicator['unit']): string {
  const words = unit === undefined ? '' : (RANGE_UNITS[unit] ?? '')
  // Only the last number has the unit: `40 to 75% or more`.
  const last = range.high ?? range.low
  return rangeFigure(range, (value) => `${numberWords(value)}${value === last ? words : ''}`)
}
