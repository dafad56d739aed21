import { capitalised, countWords, inFigures } from './counts'
import { dateWords } from './dates'

/** The key of what is outlined. */
export const outlinedKey = (day: string): string => `As known on ${dateWords(day)}`

/** After the subtitle of a drawing of two days. */
export const againstSubtitle = (subtitle: string, day: string): string =>
  `${subtitle} Outlined: as known on ${dateWords(day)}.`

interface Known {
  /** Rows known on the day that is shown, and on the day that is compared with it. */
  readonly shown: number
  readonly other: number
  readonly day: string
}

/** How many rows were known on the day that is compared with. */
export function againstSummary({ shown, other, day }: Known): string {
  const on = `On ${dateWords(day)}`
  if (shown === other) return `${on} the same rows were known.`
  if (other < shown)
    return `${on}, ${other === 0 ? 'none' : inFigures(other)} of these ${inFigures(shown)} ${shown === 1 ? 'row' : 'rows'} ${other === 1 ? 'was' : 'were'} known.`
  return `${on}, ${countWords(other - shown, 'further row was', 'further rows were')} known.`
}

/** What outlines are, among the notes. */
export const againstNote = (day: string): string =>
  `Outlines show what was known by the evening of ${dateWords(day)}, on the same axes: a ring around a symbol marks a row known then, a dashed outline the range or the count as it was then.`

/** What a mark says of the day that is compared with. */
export const knownThen = (day: string, isKnown: boolean): string =>
  capitalised(`${isKnown ? 'known' : 'not yet known'} on ${dateWords(day)}`)
/** What a ring says whose row the day that is shown lacks. */
export const onlyThen = (day: string): string => `Only as known on ${dateWords(day)}`
export const countedThen = (day: string, count: number): string =>
  `As known on ${dateWords(day)}: ${inFigures(count)}`

/** Where a chart cannot show two days. */
export const againstNowhere = (day: string): string =>
  `This chart cannot show what was known on ${dateWords(day)} beside it: it is a map or a list.`
