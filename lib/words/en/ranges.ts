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

/** A part of the words of a range: one of its ends, or what stands between. */
export interface RangePiece {
  readonly text: string
  readonly end: 'low' | 'high' | null
}

type Numbered = (value: number) => string

const between = (text: string): RangePiece => ({ text, end: null })

function piecesOf({ low, high, openLow, openHigh, about }: Range, number: Numbered): readonly RangePiece[] {
  const end = (name: 'low' | 'high', value: number): RangePiece => ({ text: number(value), end: name })
  if (low === null)
    return high === null ? [between('not stated')] : [between(`${QUALIFIERS['at-most']} `), end('high', high)]
  if (high === null) return [between(`${QUALIFIERS['at-least']} `), end('low', low)]
  const less = openLow ? [between(' or less')] : []
  const more = openHigh ? [between(' or more')] : []
  if (low === high)
    return [...(about ? [between(`${QUALIFIERS.about} `)] : []), end('high', high), ...more, ...less]
  return [end('low', low), between(' to '), end('high', high), ...more]
}

/** A number of a range in words; only the last has the unit: `40 to 75% or more`. */
function numbered({ low, high }: Range, unit?: Indicator['unit']): Numbered {
  const words = unit === undefined ? '' : (RANGE_UNITS[unit] ?? '')
  const last = high ?? low
  return (value) => `${numberWords(value)}${value === last ? words : ''}`
}

/** The words of a range with its unit, where a number has no meaning without, in parts. */
export const rangePieces = (range: Range, unit?: Indicator['unit']): readonly RangePiece[] =>
  piecesOf(range, numbered(range, unit))

/** The ends of a range in figures: `14,000 to 15,000`, `40 to 6,000 or more`, `at least 11,000`, `8,000 or less`. */
export const rangeFigure = (range: Range, number: Numbered = numberWords): string =>
  piecesOf(range, number)
    .map(({ text }) => text)
    .join('')

/** The same with its unit, where a number has no meaning without. */
export const rangeWords = (range: Range, unit?: Indicator['unit']): string =>
  rangeFigure(range, numbered(range, unit))
