import { utcDay, utcMonths } from 'd3-time'
import { utc } from '@/lib/utc'
import { dateWords } from '@/words/dates'

/** The columns of a row: the days of a leap year, so that a date has the same column every year. */
export const COLUMNS = 366
const LEAP_YEAR = new Date(utc(2024))

/** First column of each month. */
export const MONTH_COLUMNS: readonly number[] = utcMonths(LEAP_YEAR, utcDay.offset(LEAP_YEAR, COLUMNS)).map(
  (month) => utcDay.count(LEAP_YEAR, month),
)

export const yearOf = (instant: number) => new Date(instant).getUTCFullYear()

/** The column of the day of an instant. */
export function columnOf(instant: number): number {
  const date = new Date(instant)
  return (MONTH_COLUMNS[date.getUTCMonth()] ?? 0) + date.getUTCDate() - 1
}

/** The day of a column; in a common year the column of 29 February is the day before. */
function dayOf(year: number, column: number): string {
  const leap = utcDay.offset(LEAP_YEAR, column)
  const [month, day] = [leap.getUTCMonth(), leap.getUTCDate()]
  const exists = new Date(utc(year, month, day)).getUTCMonth() === month
  return new Date(utc(year, month, exists ? day : day - 1)).toISOString().slice(0, 10)
}

export interface Stretch {
  /** First and last day, YYYY-MM-DD. */
  readonly from: string
  readonly to: string
  /** Formatted: `4 March 2024`, or `4 to 10 March 2024`. */
  readonly words: string
}

/** The days of the columns from `first` up to `end`, exclusive. */
export function stretch(year: number, first: number, end: number): Stretch {
  const [from, to] = [dayOf(year, first), dayOf(year, Math.min(COLUMNS, end) - 1)]
  if (from === to) return { from, to, words: dateWords(from) }
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  const begin = dateWords(from)
    .split(' ')
    .slice(0, sameMonth ? 1 : 2)
    .join(' ')
  return { from, to, words: `${begin} to ${dateWords(to)}` }
}

/** Part of a year with equal column widths: its first and last millisecond, and its first and end column. */
interface EvenSpan {
  readonly domain: readonly [number, number]
  readonly columns: readonly [number, number]
}

/** A year as even spans: a common year skips the column of 29 February. */
export function evenSpans(year: number): readonly EvenSpan[] {
  const [start, march, end] = [utc(year), utc(year, 2), utc(year + 1)]
  const column = columnOf(march)
  return [
    { domain: [start, march - 1], columns: [0, utcDay.count(new Date(start), new Date(march))] },
    { domain: [march, end - 1], columns: [column, COLUMNS] },
  ]
}
