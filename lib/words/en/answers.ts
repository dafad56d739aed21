import { plainRow } from '@/lib/ledger/schema/column-names'
import type { Indicator } from '@/lib/ledger/schema/rows'
import { capitalised, commaWords, countWords, listWords, uncapitalised } from './counts'
import { type CountedTime, stretchWords } from './coverage'
import { dateWords, whenWords } from './dates'
import { FILTER_LABELS } from './filters'
import { amountWords, type Quantity, quantityWords } from './quantities'
import { RANGE_UNITS, rangePieces } from './ranges'
import { bracketed, type Claimed, currentClaimsWords } from './sourcing'

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
  /** What weakens its number; empty for one that was said as such. */
  readonly remark: string
}

/** The range of the current claims, with the claims at its ends. */
export interface QuotedRange {
  readonly low: number | null
  readonly high: number | null
  /** Whether a claim allows a number beyond that end. */
  readonly openLow: boolean
  readonly openHigh: boolean
  /** Whether it is one number that claims give as *about*. */
  readonly about: boolean
  readonly claimed: Claimed
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

/** The ends of a range, each leading to a claim that puts it. */
const rangeParts = (range: QuotedRange, unit: Indicator['unit']): Part[] =>
  rangePieces(range, unit).map(({ text, end }, index) => {
    const words = index === 0 ? capitalised(text) : text
    return end === null ? words : link(words, (end === 'low' ? range.lowest : range.highest)[0])
  })

const said = ({ claimant, asserted, remark }: QuotedClaim) =>
  commaWords([claimant, dateWords(asserted), remark])

/** What the current claims say and who said the newest; what is doubtful is never told apart from its number. */
export function claimSentence({ what, unit, range, newest, doubtful }: ClaimFacts): Sentence {
  const unitWords = RANGE_UNITS[unit] ?? ''
  const first: Sentence = isWhole(range, newest)
    ? [
        `${capitalised(amountWords(newest))}${unitWords} ${what}, says `,
        { text: said(newest), record: newest.id },
        '.',
      ]
    : [
        ...rangeParts(range, unit),
        ` ${what}, by ${currentClaimsWords(range.claimed)}; the newest, `,
        { text: said(newest), record: newest.id },
        newestSays(range, newest),
      ]
  return doubtful.length === 0 ? first : [...first, ' ', ...doubtSentence(doubtful, what, unitWords)]
}

/** Whether a range is one claim, and that the newest. */
const isWhole = ({ claimed, low, high, lowest, highest }: QuotedRange, { id, qualifier }: QuotedClaim) =>
  claimed.claims === 1 &&
  [...lowest, ...highest].includes(id) &&
  !(low === high && (qualifier === 'at-least' || qualifier === 'at-most'))

/** What the newest claim says, unless that is the range again. */
function newestSays({ low, high, openHigh, about }: QuotedRange, newest: QuotedClaim): string {
  const isOne = newest.qualifier === 'exact' || newest.qualifier === 'about'
  const [from, to] = isOne ? [newest.best, newest.best] : [newest.low, newest.high]
  const same =
    from === low &&
    to === high &&
    (high === null || !openHigh) &&
    (!isOne || about === (newest.qualifier === 'about'))
  return same ? ', says the same.' : `, says ${amountWords(newest)}.`
}

/** Claims, each with its number and who said it when: `about 1,500 (HUR, 4 February 2026); …`. */
const claimList = <C extends QuotedClaim>(claims: readonly C[], number: (claim: C) => string): Part[] =>
  claims.flatMap((claim, index): Part[] => [
    `${index === 0 ? '' : '; '}${number(claim)} (`,
    { text: said(claim), record: claim.id },
    ')',
  ])

/** Claims with their numbers, the first with what is counted: `at least 6,000 soldiers were killed (Reuters, …); …`. */
const whatList = (claims: readonly QuotedClaim[], what: string, unitWords: string): Part[] =>
  claimList(claims, (claim) => `${amountWords(claim)}${unitWords}${claim === claims[0] ? ` ${what}` : ''}`)

function doubtSentence(doubtful: readonly QuotedClaim[], what: string, unitWords: string): Sentence {
  const are = doubtful.length === 1 ? 'is' : 'are'
  const counted = capitalised(countWords(doubtful.length, 'claim'))
  const unremarked = doubtful.map((claim) => ({ ...plainRow(claim), remark: '' }))
  return [`${counted} ${are} flagged as doubtful: `, ...whatList(unremarked, what, unitWords), '.']
}

/** What the newest claims of a view say of which none is current, each with what keeps it from being so. */
export const pastSentence = ({
  what,
  unit,
  claims,
}: Pick<ClaimFacts, 'what' | 'unit'> & { readonly claims: readonly QuotedClaim[] }): Sentence => [
  'By no current claim of this view: ',
  ...whatList(claims, what, RANGE_UNITS[unit] ?? ''),
  '.',
]

/** The claims of several, each with its number: `In Kursk Oblast: about 10,000 (NIS, 12 February 2026); …`. */
export const eachSays = (lead: string, claims: readonly QuotedClaim[]): Sentence => [
  `${lead}: `,
  ...claimList(claims, amountWords),
  '.',
]

/** Amounts for periods, each with who gave it: `Trade: 34 million US dollars for 2024 (AEI, 10 June 2025); …`. */
export const amountsSentence = (
  lead: string,
  unit: Indicator['unit'],
  claims: readonly (QuotedClaim & { readonly about: string })[],
): Sentence => [
  `${lead}: `,
  ...claimList(claims, (claim) => `${quantityWords(claim, unit)} for ${dateWords(claim.about)}`),
  '.',
]

/** An event within a sentence. */
export interface QuotedEvent {
  readonly id: string
  readonly headline: string
  readonly date: string
  /** What weakens it; empty where nothing does. */
  readonly remark: string
}

/** Events by their headlines, newest first: `What came back: …`. */
export function eventsSentence(lead: string, events: readonly QuotedEvent[]): Sentence {
  return [
    `${lead}: `,
    ...events.flatMap(({ id, headline, date, remark }, index): Part[] => [
      ...(index === 0 ? [] : ['; ']),
      { text: headline, record: id },
      ` (${commaWords([dateWords(date), remark])})`,
    ]),
    '.',
  ]
}

/** Without anything known by that day. */
export const nothingPublic = (asOf: string): Sentence => [
  `Nothing recorded here that answers this was public by ${dateWords(asOf)}.`,
]

/** Without anything known that the filters leave. */
export const nothingLeft = (asOf: string): Sentence => [
  `Nothing that answers this and was known by ${dateWords(asOf)} is left.`,
]

/** A filter with its values as words. */
export interface AppliedFilter {
  readonly label: string
  readonly values: readonly string[]
  /** The rows that it is of; empty where it is of all in the sentences. */
  readonly only: readonly (keyof typeof FILTERED)[]
}

const FILTERED = { estimates: 'claims', events: 'events', 'missile-tests': 'launches' } as const

/** What a filter is called within a sentence. */
const filterName = (label: string) => (label === FILTER_LABELS.without ? 'exclusion' : uncapitalised(label))

const filterWords = ({ label, values, only }: AppliedFilter) => {
  const rows = only.length === 0 ? '' : ` (${listWords(only.map((table) => FILTERED[table]))} only)`
  // A value that is a sentence of its own would run into the next.
  const named = values.map((value) => (/[,;:]/.test(value) ? `“${value}”` : value))
  return `${filterName(label)}: ${listWords(named)}${rows}`
}

/** The filters under which the sentences hold: `Filtered by claimant’s side: South Korea and Ukraine (claims only).` */
export const filteredBy = (filters: readonly AppliedFilter[]): Sentence => [
  `Filtered by ${filters.map(filterWords).join('; ')}.`,
]

/** How far a dashboard was searched, if that is before the day asked for. */
export const recordedSentence = (rows: string, to: string): Sentence => [
  `${rows} are recorded to ${dateWords(to)}.`,
]

/** The treaty with the days of its signature and of its entry into force. */
export function treatySentence(signed: QuotedEvent | null, inForce: QuotedEvent | null): Sentence {
  const force: Part[] =
    inForce === null ? [] : ['been in force since ', { text: dateWords(inForce.date), record: inForce.id }]
  if (signed === null) return ['The treaty with a mutual-assistance clause has ', ...force, '.']
  const rest: Part[] = force.length === 0 ? [] : ['; it has ', ...force]
  return [
    'Putin and Kim ',
    { text: 'signed a treaty with a mutual-assistance clause', record: signed.id },
    ` ${whenWords(signed.date)}`,
    ...rest,
    '.',
  ]
}

/** When the leaders met last; `filtered` if a filter leaves events out. */
export const lastMetSentence = ({ id, headline, date, remark }: QuotedEvent, filtered: boolean): Sentence => [
  `${filtered ? 'In this view the' : 'The'} leaders of North Korea and Russia last met ${whenWords(date)}: `,
  { text: headline, record: id },
  `${bracketed(remark)}.`,
]

/** Contacts of twelve months by counterpart. */
export function contactsSentence(facts: {
  readonly time: CountedTime
  readonly counts: readonly { readonly name: string; readonly count: number }[]
  readonly others: number
}): Sentence {
  const { time, counts, others } = facts
  const named = counts.map(({ name, count }, index) =>
    index === 0
      ? `${countWords(count, 'contact')} with ${name}`
      : `${countWords(count, 'with', 'with')} ${name}`,
  )
  const all = others === 0 ? named : [...named, `${countWords(others, 'with', 'with')} others`]
  return [`${capitalised(listWords(all))}, recorded ${stretchWords(time)}.`]
}

/** What is counted, with its verb, behind a number. */
export const COUNTED = {
  sent: 'soldiers were sent to Russia',
  killed: 'soldiers were killed',
  lost: 'were killed or wounded',
  containers: 'containers of arms went to Russia',
  shells: 'shells went to Russia',
  earned: 'is the estimated value of what North Korea supplied to Russia',
  given: 'in goods and payments from Russia have been identified',
  workers: 'North Koreans work in Russia',
} as const

/** What leads to claims or events. */
export const LEADS = {
  inKursk: 'In Kursk Oblast, by the newest claims',
  troops: 'Last reported of the troops',
  trade: 'Trade between the two',
  returns: 'In return, by the newest reports',
  arms: 'Arms that came back, by the newest report of a delivery',
  washington: 'Washington on Pyongyang, last',
  pyongyang: 'Pyongyang on Washington, last',
  metWashington: 'Washington and Pyongyang met last',
  promised: 'Promised last',
  atHome: 'The newest landmarks at home, mostly by state media',
} as const
/** A lead that holds for the view alone. */
export const inView = (lead: string): string => `In this view ${lead}`
export const newIn = (year: string): string => `New in ${year}`
export const newBetween = (year: string): string => `New between the two in ${year}`
