import { type TimeInterval, utcDay, utcMonth, utcYear } from 'd3-time'
import { isDay, span, toDay } from '@/lib/ledger/time/edtf'
import type { View } from '@/lib/views/parameters'

/** A d3-time interval, and the number of characters of an ISO date that name it. */
const [DAYS, MONTHS, YEARS] = [
  [utcDay, 10],
  [utcMonth, 7],
  [utcYear, 4],
] as const

/** The first and the last day of an interval of time, rounded to whole units. */
function rounded(interval: TimeInterval, start: Date, end: Date): readonly [string, string] {
  const first = interval.round(start)
  const last = interval.offset(interval.round(end), -1)
  return [toDay(first.getTime()), toDay(Math.max(first.getTime(), last.getTime()))]
}

/**
 * The `from` and `to` of a view for an interval on a time axis (UTC milliseconds): in days below four months, in months
 * below twelve years, else in years.
 */
export function rangeOf(start: number, end: number): { readonly from: string; readonly to: string } {
  const [first, last] = [new Date(start), new Date(end)]
  const [interval, digits] =
    last < utcMonth.offset(first, 4) ? DAYS : last < utcYear.offset(first, 12) ? MONTHS : YEARS
  const [from, to] = rounded(interval, first, last)
  return { from: from.slice(0, digits), to: to.slice(0, digits) }
}

/** The range as values of date fields: the first and the last day that it includes; empty where open. */
export function rangeDays({ from, to }: Pick<View, 'from' | 'to'>): {
  readonly from: string
  readonly to: string
} {
  const start = from === null ? null : span(from).start
  const end = to === null ? null : span(to).end
  return {
    from: start === null ? '' : toDay(start),
    to: end === null ? '' : toDay(Number(utcDay.offset(new Date(end), -1))),
  }
}

/** The date for the address from a date field: unchanged where the day is the same, null where the field is empty. */
export function dateOf(field: string, old: string | null, oldDay: string): string | null {
  if (field === oldDay) return old
  return isDay(field) ? field : null
}
