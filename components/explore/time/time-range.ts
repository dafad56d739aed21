import { type TimeInterval, utcDay, utcMonth, utcYear } from 'd3-time'
import { isDay, span, toDay } from '@/lib/ledger/time/edtf'
import type { View } from '@/lib/views/parameters'

/** A unit of time, and how many characters of a date name it. */
const [DAYS, MONTHS, YEARS] = [
  [utcDay, 10],
  [utcMonth, 7],
  [utcYear, 4],
] as const

/** The first and the last of the periods whose bounds are nearest to those of a stretch of time. */
function nearest(interval: TimeInterval, start: Date, end: Date): readonly [string, string] {
  const first = interval.round(start)
  const last = interval.offset(interval.round(end), -1)
  return [toDay(first.getTime()), toDay(Math.max(first.getTime(), last.getTime()))]
}

/**
 * The range that a stretch of the time axis (UTC milliseconds) means in an address, as coarse as the stretch allows:
 * days below four months, months below twelve years, else years.
 */
export function rangeOf(start: number, end: number): { readonly from: string; readonly to: string } {
  const [first, last] = [new Date(start), new Date(end)]
  const [interval, digits] =
    last < utcMonth.offset(first, 4) ? DAYS : last < utcYear.offset(first, 12) ? MONTHS : YEARS
  const [from, to] = nearest(interval, first, last)
  return { from: from.slice(0, digits), to: to.slice(0, digits) }
}

/** The range as a date field holds it: the first and the last day that it includes. */
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

/** A date field's new value: the old text of the address where it means the same day, null where it is empty. */
export function dateOf(field: string, old: string | null, oldDay: string): string | null {
  if (field === oldDay) return old
  return isDay(field) ? field : null
}
