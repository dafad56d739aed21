import { countInFigures, inFigures } from './counts'
import { dateWords } from './dates'

export const UNTITLED = 'Briefing'

export const BRIEFING_DESCRIPTION =
  'Charts in the views at hand, records and stories, gathered by a reader on one page. Its link holds all of it: nothing is stored on the server.'

/** The link at the head of a briefing to the fields at its foot. */
export const TO_TITLES = 'Change its title, or add a page by its address'

/** What is wrong with an item or a title of a briefing. */
export const BRIEFING_PROBLEMS = {
  unknown: 'is nothing that a briefing can hold',
  allowed: 'a chart with its view, r/ and the id of a record, or s/ and the id of a story',
  record: 'is not the id of a record',
  recordAllowed: 'r/ and an id as shown at /records',
  story: 'is not the id of a story',
  storyAllowed: 's/ and an id as shown at /stories',
  page: 'is no page that a briefing can hold',
  pageAllowed: 'the address of a chart, a comparison, a record or a story of this site',
  twice: 'is given twice',
  twiceAllowed: 'each item once; what differs in its view is another item',
  many: 'is one too many',
  long: 'makes the address too long',
  longTitle: 'is too long',
} as const

export const manyAllowed = (most: number): string => `at most ${countInFigures(most, 'item')} a briefing`
export const longAllowed = (most: number): string =>
  `at most ${countInFigures(most, 'character')} in the address of a briefing`
export const titleAllowed = (most: number): string => `at most ${countInFigures(most, 'character')}`
export const moreItems = (count: number): string => `${inFigures(count)} more`

/** What a list of items says after a step. */
export const movedWords = (title: string, place: number, of: number): string =>
  `${title}: now ${place} of ${of}.`
export const removedWords = (title: string, left: number): string =>
  `${title}: removed. ${left === 0 ? 'Nothing is left' : countInFigures(left, 'item')}.`

/** What a page says when it was added to the briefing of a tab. */
export const addedWords = (items: number, most: number): string => `Added: ${items} of ${most} items.`
/** Where an item that was added is shown at other clocks than on its page: those of the whole briefing. */
export const otherClocks = (known: string | null, rev: string | null): string =>
  `There it shows what ${known === null ? 'is known today' : `was known on ${dateWords(known)}`}${rev === null ? '' : `, at revision ${rev}`}: all items share that.`
export const ALREADY_IN = 'It is in your briefing already.'
export const briefingFull = (most: number): string =>
  `Your briefing has its ${most} items, or its address would grow too long. Remove one first.`
export const KEPT_IN_TAB = 'It is kept in this tab alone, until you close it.'
