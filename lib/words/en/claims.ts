import type { Estimate, Indicator } from '@/lib/ledger/schema/rows'
import { type Claimants, claimantName } from './claimants'
import { capitalised, commaWords, countWords, inFigures } from './counts'
import { dateWords } from './dates'
import { quantityWords } from './quantities'
import { type Claimed, claimRemark, currentClaimsWords } from './sourcing'

type Claim = Pick<Estimate, 'low' | 'best' | 'high' | 'qualifier' | 'about' | 'asserted'>
type Unit = Indicator['unit']

/** A claim, for tooltips and screen readers. */
export function claimLabel(claimant: string, claim: Claim, unit: Unit, sources: number): string {
  return `${claimant}: ${quantityWords(claim, unit)}, said ${dateWords(claim.asserted)}, for ${dateWords(claim.about)}; ${countWords(sources, 'source')}`
}

export const attributionLine = (attribution: string): string => `Attributed to: ${attribution}`
/** The state of a claim; nothing of it for a current one. */
interface State {
  readonly doubtful: boolean
  readonly unverifiable: boolean
  /** The claim of the same voice that superseded it: who made it, and when. */
  readonly supersededBy: Said | null
  /** The newest claim, which is more than twelve months younger. */
  readonly datedBy: Said | null
}
interface Said {
  readonly claimant: string
  readonly asserted: string
}

const said = ({ claimant, asserted }: Said) => `${claimant}, ${dateWords(asserted)}`

export const NOT_YET_KNOWN = 'Not known by then'
/** Whether a claim is current: `Superseded (South Korea's NIS, 30 April 2025)`. */
export function stateWords({ doubtful, unverifiable, supersededBy, datedBy }: State): string {
  if (supersededBy !== null) return `Superseded (${said(supersededBy)})`
  if (datedBy !== null) return `Dated: over a year older than the newest (${said(datedBy)})`
  if (doubtful) return 'Not counted: flagged as doubtful'
  return unverifiable ? 'Not counted: source cannot be looked up' : 'Current'
}

/** What a list says of a claim that is behind its time. */
export const BEHIND_WORDS = {
  superseded: 'Superseded: the same voice has a newer number',
  dated: 'Dated: over a year older than the newest claim',
} as const

type Asserted = Pick<Estimate, 'claimant' | 'asserted'> | null

/** The same of the state of a claim among others. */
export function stateLine(
  state: Pick<State, 'doubtful' | 'unverifiable'> & {
    readonly supersededBy: Asserted
    readonly datedBy: Asserted
  },
  claimants: Claimants,
): string {
  const by = (claim: Asserted) =>
    claim && { claimant: claimantName(claim.claimant, claimants), asserted: claim.asserted }
  return stateWords({ ...state, supersededBy: by(state.supersededBy), datedBy: by(state.datedBy) })
}

/** The same in a word, with what weakens the number, for who does not see the mark; empty for a current claim without. */
export const markRemark = (
  state: { readonly unverifiable: boolean; readonly supersededBy: Asserted; readonly datedBy: Asserted },
  claim: Parameters<typeof claimRemark>[0],
): string => {
  const name = state.supersededBy !== null ? 'superseded' : state.datedBy !== null ? 'dated' : ''
  const source = state.unverifiable ? 'source cannot be looked up' : ''
  return commaWords([name, source, claimRemark(claim)])
}

/** The label of the range behind the claims of a panel. */
export const rangeLabel = (claims: number, said: number): string =>
  claims > 1 && said === claims
    ? `range of ${countWords(claims, 'current claim')}`
    : currentClaimsWords({ claims, said, derived: 0 })

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
  `${definition} Placed at the date ${clock === 'asserted' ? 'of the statement' : 'described'}.`

/**
 * The amount of the latest period, where amounts of several periods make no range; `others` are current claims about the
 * same period, `remark` is what weakens the amount.
 */
export function newestAmount(
  claim: Claim,
  unit: Unit,
  claimant: string,
  remark: string,
  others: number,
): string {
  const more = others === 0 ? '' : `and ${countWords(others, 'other current claim')} about it`
  return `${quantityWords(claim, unit)} for ${dateWords(claim.about)} (${commaWords([claimant, remark, more])})`
}

/** A claim within a sentence. */
interface Quoted {
  readonly claimant: string
  readonly quantity: string
  readonly asserted: string
  /** What weakens its number; empty for one that was said as such. */
  readonly remark: string
}

/** What the current claims about one indicator say. */
export interface Total {
  readonly name: string
  /** The range, or the amount of the newest period. */
  readonly words: string
  /** How many current claims there are, how many make the range, and the newest of all; null for an amount. */
  readonly range: { readonly claimed: Claimed; readonly newest: Quoted } | null
  /** What the first claims said, if that was another range. */
  readonly first: { readonly words: string; readonly asserted: string } | null
  readonly doubtful: readonly Quoted[]
}

/** What the claims of one panel are about. */
export const panelNoun = (panel: string): string => `“${panel}”`

interface ClaimsFacts {
  /** What the claims are about: the words after "claims about". */
  readonly noun: string
  /** What the sentence of a single indicator is about: the words that it begins with. */
  readonly name: string
  readonly asOf: string
  /** All claims of the view, current or not. */
  readonly claims: number
  /** Whether the chart has a single indicator, which is then not named. */
  readonly single: boolean
  /** Whether the view leaves claims out, so that the first of it may not be the first of all. */
  readonly filtered: boolean
  readonly totals: readonly Total[]
  /** The number of measures that the sentence leaves out. */
  readonly more: number
}

const quoted = ({ claimant, quantity, asserted, remark }: Quoted) =>
  `${commaWords([claimant, dateWords(asserted), remark])}: ${quantity}`

/** The range, how many claims make it, and the newest: `14,000 to 15,000 (six current claims; newest CSIS, …)`. */
function totalWords({ words, range }: Total): string {
  if (range === null) return words
  const { claimed, newest } = range
  if (claimed.claims === 1)
    return `${newest.quantity} (${commaWords([newest.claimant, dateWords(newest.asserted), newest.remark])})`
  return `${words} (${currentClaimsWords(claimed)}; newest ${quoted(newest)})`
}

/** `others`: whether the sentence has other claims. */
const doubtWords = (doubtful: readonly Quoted[], others: boolean) =>
  doubtful.length === 0
    ? ''
    : ` ${capitalised(countWords(doubtful.length, others ? 'more claim' : 'claim'))} ${doubtful.length === 1 ? 'is' : 'are'} flagged as doubtful: ${doubtful.map(quoted).join('; ')}.`

/** The ranges of the current claims in a sentence, what came before, and what is doubtful. */
export function claimsSummary(facts: ClaimsFacts): string {
  const { noun, name, asOf, claims, single, filtered, totals, more } = facts
  const day = dateWords(asOf)
  if (claims === 0) return `No claim about ${noun} that this view asks for was known by ${day}.`
  const found = totals.filter(({ words }) => words !== '')
  const [first] = found
  const doubts = doubtWords(
    totals.flatMap(({ doubtful }) => doubtful),
    first !== undefined,
  )
  if (first === undefined)
    return `${capitalised(countWords(claims, 'claim'))} about ${noun}${filtered ? ' in this view' : ''} ${claims === 1 ? 'was' : 'were'} known by ${day}; none is current.${doubts}`
  if (single) {
    const before =
      first.first === null
        ? ''
        : ` The first${filtered ? ' in this view' : ''}, of ${dateWords(first.first.asserted)}: ${first.first.words}.`
    return `${capitalised(name)}, as known on ${day}: ${totalWords(first)}.${before}${doubts}`
  }
  const named = found.map((total) => `${total.name} ${totalWords(total)}`).join('; ')
  return `As known on ${day}: ${named}${more > 0 ? `; ${countWords(more, 'more measure')} below` : ''}.${doubts}`
}

/** Claims that a view leaves out of the drawing. */
export const hiddenRemark = (count: number): string =>
  `${capitalised(countWords(count, 'claim'))} ${count === 1 ? 'that is superseded or dated is' : 'that are superseded or dated are'} not drawn.`

/** That a chart has marks for a part of its claims. */
export const shownClaimsRemark = (shown: number, all: number): string =>
  `Shows ${inFigures(shown)} of ${inFigures(all)} claims: current ones first, then the newest; the CSV file has all.`

/** Indicators for which no claimant made enough claims, each with its number of claims. */
export function noTrendRemark(thin: readonly { readonly name: string; readonly claims: number }[]): string {
  const listed = thin.map(({ name, claims }) => `${name} (${countWords(claims, 'claim')})`)
  return `No claimant in this view gave enough figures to show a trend: ${listed.join(', ')}.`
}

/** For claims of 0 or less. */
export const LOG_SCALE_REMARK =
  'A logarithmic scale has no zero: claims of zero or less are drawn on a separate line below it.'
