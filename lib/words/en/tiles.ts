import type { Estimate, Indicator } from '@/lib/ledger/schema/rows'
import { QUALIFIERS } from '@/lib/ledger/schema/vocabulary'
import type { Noun } from './counted-rows'
import { capitalised, countWords, dayCount } from './counts'
import { type CountedTime, stretchWords } from './coverage'
import { dateWords } from './dates'
import { amountWords, type Quantity, quantityWords } from './quantities'
import { type Claimed, currentClaimsWords } from './sourcing'

/** The labels of the tiles that have code of their own. */
export const TILE_LABELS = {
  'launches-this-year': 'Missiles launched this year',
  'leader-contacts-russia': 'Leader-level contacts with Russia recorded in twelve months',
  'days-since-us-meeting': 'Since the last meeting of the leaders of North Korea and the United States',
  'days-since-nuclear-test': 'Since the last nuclear test',
} as const

/** The figure of a tile without claims. */
export const NO_FIGURE = 'no claims yet'
/** The same where events are counted. */
export const NO_EVENT = 'none yet'

/** Without a known claim. */
export const noClaimDetail = (asOf: string): string => `No claim known by ${dateWords(asOf)}`

type Asserted = Pick<Estimate, 'asserted'>

/** The number of a claim: `about 15,000`, `at least 14,000`, `14,000 to 15,000`. */
export const claimFigure = (claim: Quantity): string => capitalised(amountWords(claim))
/** Who made it, and when. */
export const saidDetail = (claimant: string, { asserted }: Asserted): string =>
  `${claimant}, ${dateWords(asserted)}`

interface RangeFacts {
  readonly claimed: Claimed
  /** Null where claims about different periods make no range. */
  readonly range: string | null
  /** What the first claims said; null if that was the same. */
  readonly first: { readonly words: string; readonly asserted: string } | null
}

/** What the current claims say, how many of them say it, and what the first said. */
export function rangeDetail({ claimed, range, first }: RangeFacts): string {
  const all =
    claimed.claims === 1
      ? 'The only current claim'
      : `${capitalised(currentClaimsWords(claimed))}${range === null ? '' : `: ${range}`}`
  return first === null ? all : `${all}. First, ${dateWords(first.asserted)}: ${first.words}`
}
export const claimRecord = (claimant: string, claim: Quantity, unit: Indicator['unit']): string =>
  `${claimant}: ${quantityWords(claim, unit)}`

/** A number of days; `open` where the count ends with the records and may be longer. */
export const daysFigure = (days: number, open: boolean): string =>
  open ? `${QUALIFIERS['at-least']} ${dayCount(days)}` : dayCount(days)
export const noEventDetail = (one: string, asOf: string): string => `No ${one} known by ${dateWords(asOf)}`
/** Since when, and until when if the records end before the day asked for. */
export const sinceAge = (date: string, count: number, noun: Noun, until: string | null): string =>
  `Since ${dateWords(date)}${until === null ? '' : `, recorded to ${dateWords(until)}`}; ${countWords(count, ...noun)} in all`

/** `until` is the last day counted; null for the whole year. */
export function launchesDetail(year: string, until: string | null): string {
  const time = until === null ? `In ${year}` : `In ${year} to ${dateWords(until).replace(` ${year}`, '')}`
  return `${time}; cruise missiles not counted`
}
export const launchesAge = (year: string, newest: string | null): string =>
  newest === null ? `No launch of ${year} known` : `Newest launch ${dateWords(newest)}`
export const launchRecord = (date: string): string => `Launch of ${dateWords(date)}`

/** The contacts with Russia by what they were. */
export const contactsDetail = (meetings: number, letters: number, calls: number): string =>
  capitalised(
    [countWords(meetings, 'meeting'), countWords(letters, 'letter'), countWords(calls, 'call')].join(', '),
  )
export const contactsAge = (time: CountedTime, newest: string | null): string =>
  `${capitalised(stretchWords(time))}${newest === null ? '' : `, newest ${dateWords(newest)}`}`
