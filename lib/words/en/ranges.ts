import type { Assessed, Indicator } from '@/lib/ledger/schema/rows'
import { QUALIFIERS, UNITS } from '@/lib/ledger/schema/vocabulary'
import { type Claimants, claimantName } from './claimants'
import { countWords } from './counts'
import { dateWords } from './dates'
import { numberWords } from './quantities'

type Claim = Assessed<'estimates'>

/** The ends of some claims, and the ids of those that hold each. */
interface Band {
  readonly low: number
  readonly high: number
  readonly lowest: readonly string[]
  readonly highest: readonly string[]
}

interface RangeOptions {
  /** Of what the numbers are; counts of things that the sentence names go without it. */
  readonly unit?: Indicator['unit']
  /** Whether to give the days on which the ends were said. */
  readonly days?: boolean
}

/** Units without which a number says nothing. */
const MEASURED: Partial<Record<Indicator['unit'], string>> = {
  '%': '%',
  USD: ` ${UNITS.USD}`,
  KRW: ` ${UNITS.KRW}`,
}

/** The wordings that say what a bare number does not. */
const WORDED: Partial<Record<Claim['qualifier'], string>> = {
  about: QUALIFIERS.about,
  'at-least': QUALIFIERS['at-least'],
  'at-most': QUALIFIERS['at-most'],
}

/**
 * One end of a band: the number in the wording of its claims, then who says so: the newest by name, and how many others.
 * Where their wordings differ, that of the newest stands beside its name.
 */
function endWords(
  value: number,
  ids: readonly string[],
  claims: readonly Claim[],
  actors: Claimants,
  { unit, days }: RangeOptions,
): string {
  const holders = claims
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => (a.known < b.known ? 1 : a.known > b.known ? -1 : 0))
  const [claim, ...others] = holders
  const number = `${numberWords(value)}${unit === undefined ? '' : (MEASURED[unit] ?? '')}`
  if (!claim) return number
  const word = WORDED[claim.qualifier]
  const agreed = others.every(({ qualifier }) => qualifier === claim.qualifier)
  const parts = [
    `${claimantName(claim.claimant, actors)}${others.length === 0 ? '' : ` and ${countWords(others.length, 'more', 'more')}`}`,
    ...(word === undefined || agreed ? [] : [word]),
    ...(days ? [`said ${dateWords(claim.asserted)}`] : []),
  ]
  return `${word !== undefined && agreed ? `${word} ` : ''}${number} (${parts.join(', ')})`
}

/**
 * What standing claims add up to, in words that name who holds the ends, with the days on which they said so if wanted:
 * `from at least 14,000 (Ukraine's HUR, said 4 February 2026) to about 15,000 (…)`, or the one number that all state.
 */
export function rangeWords(
  band: Band,
  claims: readonly Claim[],
  actors: Claimants,
  options: RangeOptions = {},
): string {
  const low = endWords(band.low, band.lowest, claims, actors, options)
  if (band.low === band.high) return low
  return `from ${low} to ${endWords(band.high, band.highest, claims, actors, options)}`
}
