import { dateWords } from './dates'
import { numberWords } from './quantities'

interface DateRange {
  readonly from: string | null
  readonly to: string | null
}

interface Interval {
  readonly low: number | null
  readonly high: number | null
}

/** A range of dates as text; null if it is open at both ends. */
export function dateRangeWords({ from, to }: DateRange): string | null {
  if (from === null && to === null) return null
  if (from === to && from !== null) return dateWords(from)
  if (from === null) return `until ${dateWords(to ?? '')}`
  if (to === null) return `from ${dateWords(from)}`
  return `${dateWords(from)} to ${dateWords(to)}`
}

/** Beside a field whose day lies outside of what it may be. */
export const dayRefused = (day: string, from: string, to: string): string =>
  `${dateWords(day)} was not taken. Allowed: ${dateRangeWords({ from: from || null, to: to || null })}.`

/** A numeric range as text: `from 100 to 1,500 km`. */
function intervalWords({ low, high }: Interval, unit: string): string {
  if (low === null) return `up to ${numberWords(high ?? 0)} ${unit}`
  if (high === null) return `from ${numberWords(low)} ${unit}`
  return low === high
    ? `${numberWords(low)} ${unit}`
    : `from ${numberWords(low)} to ${numberWords(high)} ${unit}`
}

/** The limits of a view, as the labels of the chips that remove them. */
export const datesLimit = (range: DateRange): string => `dates ${dateRangeWords(range)}`
export const knownByLimit = (day: string): string => `known by ${dateWords(day)}`
export const searchLimit = (query: string): string => `“${query}”`
export const intervalLimit = (label: string, interval: Interval, unit: string): string =>
  `${label.toLowerCase()} ${intervalWords(interval, unit)}`
export const filterLimit = (label: string, chosen: number): string =>
  `${label.toLowerCase()} (${chosen} chosen)`

/** Takes the place of a drawing or a list without rows. */
export const NOTHING_MATCHES = 'Nothing in the ledger matches this view.'

/** The same where there are rows, such as launches of which no height is known. */
export const NOTHING_DRAWN = 'None of the rows of this view can be drawn.'

/** The limits that leave nothing: `Filters: dates from 2030; topic (2 chosen).` */
export const limitsLine = (limits: readonly string[]): string => `Filters: ${limits.join('; ')}.`

const MAX_NAMED = 3

/** A filter with its selected values, the first few by name: `topic Troops, Weapons, Diplomacy and 2 more`. */
export function namedFilterLimit(label: string, chosen: readonly string[]): string {
  const more = chosen.length > MAX_NAMED ? ` and ${chosen.length - MAX_NAMED} more` : ''
  return `${label.toLowerCase()} ${chosen.slice(0, MAX_NAMED).join(', ')}${more}`
}
