import { countInFigures, inFigures } from '../counts'
import { dateWords } from '../dates'

/** The kinds of what is found: one, and several. */
export const KIND_WORDS = {
  page: { one: 'Page', many: 'Pages' },
  chart: { one: 'Chart', many: 'Charts' },
  person: { one: 'Person', many: 'People' },
  place: { one: 'Place', many: 'Places' },
  missile: { one: 'Missile', many: 'Missiles' },
  event: { one: 'Event', many: 'Events' },
  claim: { one: 'Claim', many: 'Claims' },
  launch: { one: 'Launch', many: 'Launches' },
  value: { one: 'Published value', many: 'Published values' },
  indicator: { one: 'Indicator', many: 'Indicators' },
  claimant: { one: 'Claimant', many: 'Claimants' },
  source: { one: 'Source', many: 'Sources' },
} as const satisfies Readonly<Record<string, { readonly one: string; readonly many: string }>>

/** How many were found: `43 found for “treaty”`. */
export const foundWords = (query: string, count: number): string => `${inFigures(count)} found for “${query}”`

/** Where nothing has all the words. */
export const partialWords = (query: string): string =>
  `Nothing has all the words of “${query}”. These have some of them.`

export const nothingWords = (query: string): string => `Nothing was found for “${query}”.`

/** Where more has the words than can be looked at for whether they follow each other. */
export const lookedAtWords = (count: number): string =>
  `Only the ${inFigures(count)} best finds of these words were looked at for whether the words follow each other.`

/** What a screen reader hears of the finds under a field; there are some. */
export const heardWords = (count: number, shown: number): string =>
  count > shown
    ? `${countInFigures(count, 'result')}, the best ${shown} listed`
    : countInFigures(count, 'result')

/** Beside finds of a page that shows the ledger as known on a day. */
export const knownSearchWords = (known: string): string =>
  `Searched is what was public by ${dateWords(known)}.`

/** Queries that show what can be searched for. */
export const EXAMPLES = [
  'how many troops',
  'Hwasong-20',
  '19 June 2024',
  '“nuclear power”',
  'Choi Sun-hee',
  'Курск',
  '최선희',
] as const

/** The last entry of a list under the field: all that was found. */
export const allResultsWords = (query: string): string => `All results for “${query}”`

/** While the list under the field has nothing to search in. */
export const SEARCH_STATE_WORDS = {
  loading: 'Fetching what can be searched. Enter searches at once, on a page of its own.',
  failed: 'The search could not be fetched. Enter searches on a page of its own.',
} as const
