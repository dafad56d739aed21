import type { Assessed, Indicator } from '@/lib/ledger/schema/rows'
import { QUALIFIERS, UNITS } from '@/lib/ledger/schema/vocabulary'
import { type Claimants, claimantName } from './claimants'
import { countWords } from './counts'
import { dateWords } from './dates'
import { numberWords } from './quantities'

type Claim = Assessed<'estimates'>

/** The ends of some claims, with the ids of the claims at each end. */
interface Band {
  readonly low: number
  readonly high: number
  readonly lowest: readonly string[]
  readonly highest: readonly string[]
}

interface RangeOptions {
  /** The unit of the numbers; left out for counts of things that the sentence names. */
  readonly unit?: Indicator['unit']
  /** Whether to add the days of the claims at the ends. */
  readonly days?: boolean
}

/** Units without which a number has no meaning. */
const UNIT_WORDS: Partial<Record<Indicator['unit'], string>> = {
  '%': '%',
  USD: ` ${UNITS.USD}`,
  KRW: ` ${UNITS.KRW}`,
}

/** Qualifiers that add something to a bare number. */
const QUALIFIER_WORDS: Partial<Record<Claim['qualifier'], string>> = {
  about: QUALIFIERS.about,
  'at-least': QUALIFIERS['at-least'],
  'at-most': QUALIFIERS['at-most'],
}

/**
 * One end of a band: the number with the qualifier of its claims, then the newest claimant by name and the number of
 * others. Where the qualifiers differ, that of the newest is beside its name.
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
  const number = `${numberWords(value)}${unit === undefined ? '' : (UNIT_WORDS[unit] ?? '')}`
  if (!claim) return number
  const word = QUALIFIER_WORDS[claim.qualifier]
  const agreed = others.every(({ qualifier }) => qualifier === claim.qualifier)
  const parts = [
    `${claimantName(claim.claimant, actors)}${others.length === 0 ? '' : ` and ${countWords(others.length, 'more', 'more')}`}`,
    ...(word === undefined || agreed ? [] : [word]),
    ...(days ? [`said ${dateWords(claim.asserted)}`] : []),
  ]
  return `${word !== undefined && agreed ? `${word} ` : ''}${number} (${parts.join(', ')})`
}

/**
 * The range of standing claims, with the claimants at its ends and, on request, the days of their claims: `from at
 * least 14,000 (Ukraine's HUR, said 4 February 2026) to about 15,000 (…)`, or the one number that all state.
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
