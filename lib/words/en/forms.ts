/** Texts of the forms, which shorten, group or leave out rows by the size of a drawing. */
import { capitalised, countInFigures, countWords, inFigures } from './counts'

export const SHORT_MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const

export const DAY_UNKNOWN = 'Exact day unknown'

export const shareWords = (percent: number, total: string, unit: string) => `${percent}% of ${total} ${unit}`

export const halfTotalWords = (total: string) => `of ${total} in this direction`

/** After the label of the first of several rows that share a mark. */
export const moreNearbyWords = (first: string, others: number) =>
  `${first}, and ${inFigures(others)} more close by`

export const moreAtPointWords = (first: string, others: number) =>
  `${first}, and ${inFigures(others)} more at this point`

export const unlistedWords = (count: number) => `and ${inFigures(count)} more`

/** Below the measures of a drawing that has no room for more. */
export const moreMeasuresWords = (count: number) =>
  `${capitalised(countWords(count, 'more measure'))} ${count === 1 ? 'is' : 'are'} on the page.`

/** After the name of the first of several places that share a symbol; `total` is the count of all of them. */
export const morePlacesWords = (others: number, total: string) => ` and ${inFigures(others)} more: ${total}`

export const placesNearbyWords = (first: string, others: number) =>
  `${first} and ${countInFigures(others, 'place')} close by`

/** The line of a list that stands for its earlier rows. */
export function earlierRowsWords(count: number, firstDate: string) {
  const title = `${countInFigures(count, 'earlier row')}`
  return {
    title,
    label: `${title}, the first of ${firstDate}; all are in the table`,
    detail: 'From this day on; all are in the table',
  }
}
