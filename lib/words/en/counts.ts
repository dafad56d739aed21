const GROUPED = new Intl.NumberFormat('en')
const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** A count in figures: `9`, `1,204`. */
export const inFigures = (count: number): string => GROUPED.format(count)

/** A count in figures with its noun: `1 row`, `1,204 rows`. */
export const countInFigures = (count: number, one: string, many = `${one}s`): string =>
  `${inFigures(count)} ${count === 1 ? one : many}`

/** A count with its noun: `no events`, `one source`, `twelve claims`, `1,204 events`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${SMALL[count] ?? GROUPED.format(count)} ${count === 1 ? one : many}`
}

/** A count whose noun is understood: `none`, `one`, `twelve`, `1,204`. */
export const countAlone = (count: number): string =>
  count === 0 ? 'none' : (SMALL[count] ?? GROUPED.format(count))

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The text with its first letter in lower case. */
export function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Joins the items of a list: `a`, `a and b`, `a, b and c`. */
export function listWords(texts: readonly string[]): string {
  const last = texts.at(-1)
  if (last === undefined) return ''
  return texts.length === 1 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`
}

/** The texts that say something, behind each other: `HUR, 4 February 2026`. */
export const commaWords = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(', ')

/** A number of days in figures: `1 day`, `2,334 days`. */
export const dayCount = (days: number): string => countInFigures(days, 'day')
