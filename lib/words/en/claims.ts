import type { Estimate, Indicator } from '@/lib/ledger/schema/rows'
import { QUALIFIERS } from '@/lib/ledger/schema/vocabulary'
import { capitalised, countWords } from './counts'
import { dateWords } from './dates'
import { numberWords, quantityWords } from './quantities'

type Claim = Pick<Estimate, 'low' | 'best' | 'high' | 'qualifier' | 'about' | 'asserted'>
type Unit = Indicator['unit']

/** A claim, for tooltips and screen readers. */
export function claimLabel(claimant: string, claim: Claim, unit: Unit, sources: number): string {
  return `${claimant}: ${quantityWords(claim, unit)}, asserted ${dateWords(claim.asserted)}, for ${dateWords(claim.about)}; ${countWords(sources, 'source')}`
}

export const attributionLine = (attribution: string): string => `As told by: ${attribution}`
export const standingLine = (standing: boolean): string =>
  standing ? 'Standing claim' : 'Superseded by a newer claim of the same claimant'

/** The label of the range behind the claims of a panel. */
export const bandLabel = (claimants: number): string =>
  `range of standing claims, ${countWords(claimants, 'claimant')}`

/** The name of a reference line, and its label in a tooltip. */
export const referenceName = (name: string, claim: Claim, unit: Unit): string =>
  `${name}: ${quantityWords(claim, unit)}`
export const referenceLabel = (claimant: string, name: string, claim: Claim, unit: Unit): string =>
  `${claimant}: ${name} ${quantityWords(claim, unit)}, for ${dateWords(claim.about)}`

/**
 * The title of a panel of one claimant, or of claimants with one claim each; `indicator` is null if there is only one.
 */
export const claimantPanel = (indicator: string | null, claimant: string): string =>
  indicator === null ? claimant : `${indicator}: ${claimant}`
export const singleClaimsPanel = (indicator: string | null, others: boolean): string =>
  capitalised(claimantPanel(indicator, `${others ? 'others' : 'every claimant'}, one claim each`))

/** A definition, followed by the clock that sets the position of claims. */
export const placedBy = (definition: string, clock: 'about' | 'asserted'): string =>
  `${definition} Placed by ${clock === 'asserted' ? 'the day on which it was said' : 'the time that it is about'}.`

/** The amount of the latest period, where amounts of several periods make no range. */
export const newestAmount = (claim: Claim, unit: Unit, claimant: string): string =>
  `${quantityWords(claim, unit)} for ${dateWords(claim.about)} (${claimant})`

/** The result of the standing claims about one indicator: its name, and its range or newest amount. */
interface Total {
  readonly name: string
  readonly words: string
}

interface ClaimsFacts {
  /** What the claims are about: the words after "claims about". */
  readonly noun: string
  readonly asOf: string
  /** All claims of the view, standing or not. */
  readonly claims: number
  /** Whether the chart has a single indicator, which is then not named. */
  readonly single: boolean
  readonly totals: readonly Total[]
  /** The number of totals that the sentence leaves out. */
  readonly more: number
}

/** The ranges of the standing claims in one sentence, with the claimants at both ends of each range. */
export function claimsSummary({ noun, asOf, claims, single, totals, more }: ClaimsFacts): string {
  const day = dateWords(asOf)
  if (claims === 0) return `No claim about ${noun} that this view asks for was known by ${day}.`
  const [first] = totals
  if (first === undefined)
    return `${capitalised(countWords(claims, 'claim'))} about ${noun} ${claims === 1 ? 'was' : 'were'} known by ${day}; none in this view is a standing total.`
  if (single)
    return `Standing claims on ${day} ${first.words.startsWith('from ') ? 'range' : 'say'} ${first.words}.`
  const named = totals.map(({ name, words }) => `${name} ${words}`).join('; ')
  return `Standing claims on ${day}: ${named}${more > 0 ? `; ${countWords(more, 'more total')} below` : ''}.`
}

/** Indicators for which no claimant made enough claims, each with its number of claims. */
export function noTrendRemark(thin: readonly { readonly name: string; readonly claims: number }[]): string {
  const listed = thin.map(({ name, claims }) => `${name} (${countWords(claims, 'claim')})`)
  return `No claimant gave enough amounts in this view to tell a trend: ${listed.join(', ')}.`
}

/** For claims of 0 or less. */
export const LOG_SCALE_REMARK =
  'A logarithmic scale has no 0: such numbers stand on a shelf of their own below it.'

interface Band {
  readonly low: number
  readonly high: number
  readonly openLow: boolean
  readonly openHigh: boolean
}

/** A range of claims as one figure, with the fixed words for its open ends: `up to 3,000 to at least 12,000`. */
export function bandWords({ low, high, openLow, openHigh }: Band): string {
  const [from, to] = [numberWords(low), numberWords(high)]
  const greatest = openHigh ? `${QUALIFIERS['at-least']} ${to}` : to
  if (low === high) return openLow ? `${QUALIFIERS['at-most']} ${to}` : greatest
  return `${openLow ? `${QUALIFIERS['at-most']} ` : ''}${from} to ${greatest}`
}
