import type { Indicator } from '@/lib/ledger/schema/rows'
import { capitalised, countWords, listWords } from './counts'
import { dateWords } from './dates'
import { amountWords, numberWords, type Quantity, quantityWords } from './quantities'
import { RANGE_UNITS } from './ranges'
import { currentClaimsWords } from './sourcing'

/** Words, or words that lead to a row. */
export type Part = string | { readonly text: string; readonly record: string }
export type Sentence = readonly Part[]

/** A sentence as plain text, for descriptions and programs. */
export const plainSentence = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('')

/** A claim within a sentence. */
export interface QuotedClaim extends Quantity {
  readonly id: string
  readonly claimant: string
  readonly asserted: string
  /** What weakens its number, in brackets; empty for one that was said as such. */
  readonly remark: string
}

/** The range of the current claims, with the claims at its ends. */
export interface QuotedRange {
  readonly low: number | null
  readonly high: number | null
  readonly openHigh: boolean
  /** Whether a range of one number has it from claims of *about*. */
  readonly about: boolean
  readonly claims: number
  /** How many of them nobody said as such. */
  readonly derived: number
  readonly lowest: readonly string[]
  readonly highest: readonly string[]
}

interface ClaimFacts {
  /** What is counted, with its verb: `soldiers were sent`. */
  readonly what: string
  readonly unit: Indicator['unit']
  readonly range: QuotedRange
  readonly newest: QuotedClaim
  readonly doubtful: readonly QuotedClaim[]
}

const link = (text: string, record: string | undefined): Part =>
  record === undefined ? text : { text, record }

function rangeParts(
  { low, high, openHigh, about, lowest, highest }: QuotedRange,
  unit: Indicator['unit'],
): Part[] {
  const words = (value: number) => `${numberWords(value)}${RANGE_UNITS[unit] ?? ''}`
  if (low === null) return high === null ? ['Not stated'] : ['Up to ', link(words(high), highest[0])]
  if (high === null) return ['At least ', link(words(low), lowest[0])]
  const more = openHigh ? ' or more' : ''
  if (low === high) return [about ? 'About ' : '', link(words(low), highest[0] ?? lowest[0]), more]
  return [link(numberWords(low), lowest[0]), ' to ', link(words(high), highest[0]), more]
}

const said = ({ claimant, asserted, remark }: QuotedClaim) => `${claimant}, ${dateWords(asserted)}${remark}`

/** What the current claims say, who said the newest, and what is doubtful: one sentence, or two. */
export function claimSentences({ what, unit, range, newest, doubtful }: ClaimFacts): readonly Sentence[] {
  const unitWords = RANGE_UNITS[unit] ?? ''
  const first: Sentence =
    range.claims === 1
      ? [
          `${capitalised(amountWords(newest))}${unitWords} ${what}, says `,
          { text: said(newest), record: newest.id },
          '.',
        ]
      : [
          ...rangeParts(range, unit),
          ` ${what}, by ${currentClaimsWords(range.claims, range.derived)}; the newest, `,
          { text: said(newest), record: newest.id },
          newestSays(range, newest),
        ]
  if (doubtful.length === 0) return [first]
  return [first, doubtSentence(doubtful, unitWords)]
}

/** What the newest claim says, unless that is the range again. */
function newestSays({ low, high }: QuotedRange, newest: QuotedClaim): string {
  const same = newest.low === low && newest.high === high
  return same ? ', says the same.' : `, says ${amountWords(newest)}.`
}

function doubtSentence(doubtful: readonly QuotedClaim[], unitWords: string): Sentence {
  const one = doubtful.length === 1
  return [
    `${capitalised(countWords(doubtful.length, 'claim'))} ${one ? 'is' : 'are'} flagged as doubtful: `,
    ...doubtful.flatMap((claim, index): Part[] => [
      ...(index === 0 ? [] : ['; ']),
      { text: said({ ...claim, remark: '' }), record: claim.id },
      `: ${amountWords(claim)}${unitWords}`,
    ]),
    '.',
  ]
}

/** The claims of several, each with its number: `Of the dead, HUR (4 February 2026) says about 1,500; …`. */
export function eachSays(lead: string, claims: readonly QuotedClaim[]): Sentence {
  return [
    `${lead} `,
    ...claims.flatMap((claim, index): Part[] => [
      ...(index === 0 ? [] : ['; ']),
      { text: said(claim), record: claim.id },
      `: ${amountWords(claim)}`,
    ]),
    '.',
  ]
}

/** Amounts for periods, each with who gave it: `Declared trade: 34 million US dollars for 2024 (…)`. */
export function amountsSentence(
  lead: string,
  unit: Indicator['unit'],
  claims: readonly (QuotedClaim & { readonly about: string })[],
): Sentence {
  return [
    `${lead}: `,
    ...claims.flatMap((claim, index): Part[] => [
      ...(index === 0 ? [] : ['; ']),
      `${quantityWords(claim, unit)} for ${dateWords(claim.about)} (`,
      { text: said(claim), record: claim.id },
      ')',
    ]),
    '.',
  ]
}

/** An event within a sentence. */
export interface QuotedEvent {
  readonly id: string
  readonly headline: string
  readonly date: string
}

/** Events by their headlines, newest first: `What came back: …`. */
export function eventsSentence(lead: string, events: readonly QuotedEvent[]): Sentence {
  return [
    `${lead}: `,
    ...events.flatMap(({ id, headline, date }, index): Part[] => [
      ...(index === 0 ? [] : ['; ']),
      { text: headline, record: id },
      ` (${dateWords(date)})`,
    ]),
    '.',
  ]
}

/** Without anything known by that day. */
export const nothingPublic = (asOf: string): Sentence => [
  `Nothing about this was public by ${dateWords(asOf)}.`,
]

/** Without anything known that the filters leave. */
export const nothingLeft = (asOf: string): Sentence => [
  `Nothing of what was known by ${dateWords(asOf)} is left under these filters.`,
]

/** The filters under which the sentences hold: `Under these filters: claimant’s side South Korea or Ukraine; …`. */
export const filteredBy = (
  filters: readonly { readonly label: string; readonly values: readonly string[] }[],
): Sentence => [
  `Filtered by ${filters.map(({ label, values }) => `${label.toLowerCase()} (${listWords(values)})`).join(', ')}:`,
]

/** The time between two days of a range; an end may be open. */
export function rangeFilter(from: string | null, to: string | null): string {
  if (from === null) return `up to ${dateWords(to ?? '')}`
  return to === null ? `from ${dateWords(from)} on` : `${dateWords(from)} to ${dateWords(to)}`
}

/** Missiles of a year against the year with the most. */
export function launchesSentence(facts: {
  readonly year: string
  readonly count: number
  readonly until: string | null
  readonly newest: { readonly id: string; readonly date: string } | null
  readonly peak: { readonly year: string; readonly count: number } | null
}): Sentence {
  const { year, count, until, newest, peak } = facts
  const time = until === null ? `in ${year}` : `in ${year} to ${dateWords(until).replace(` ${year}`, '')}`
  const against =
    peak === null || peak.year === year
      ? '; no year before had more'
      : `, against ${numberWords(peak.count)} in ${peak.year}, the year with the most`
  const last: Part[] =
    newest === null ? [] : ['; the newest on ', { text: dateWords(newest.date), record: newest.id }]
  return [
    `${capitalised(countWords(count, 'missile'))} ${count === 1 ? 'was' : 'were'} launched ${time}${against}`,
    ...last,
    '.',
  ]
}

/** Contacts of twelve months by counterpart, and how high the highest went. */
export function contactsSentence(facts: {
  readonly from: string
  readonly to: string
  readonly counts: readonly { readonly name: string; readonly count: number }[]
}): Sentence {
  const { from, to, counts } = facts
  const [first, ...others] = counts.map(({ name, count }) => `${countWords(count, 'contact')} with ${name}`)
  if (first === undefined) return [`No contact is recorded from ${dateWords(from)} to ${dateWords(to)}.`]
  return [
    `${capitalised(first)}${others.length === 0 ? '' : `, ${listWords(others)}`}, recorded from ${dateWords(from)} to ${dateWords(to)}.`,
  ]
}

/** What is counted, with its verb, behind a number. */
export const COUNTED = {
  sent: 'soldiers were sent to Russia',
  killed: 'were killed',
  containers: 'containers of arms went to Russia',
  shells: 'shells went to Russia',
  earned: 'is the value put on what North Korea supplied to Russia',
  given: 'is what was seen to be given for it',
  workers: 'North Koreans work in Russia',
} as const

/** What leads to claims or events. */
export const LEADS = {
  inKursk: 'In Kursk Oblast, by the newest claims:',
  trade: 'Declared trade between the two',
  treaty: 'The treaty',
  returns: 'What came back, by the newest reports',
  leadersMet: 'The leaders of North Korea and Russia last met',
  washington: 'To and from Washington, last',
  promised: 'Promised last',
  atHome: 'The newest at home, mostly by state media',
} as const
export const newIn = (year: string): string => `New in ${year}`
