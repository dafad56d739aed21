import { isDay, span, toDay } from '@/lib/ledger/time/edtf'
import type { View } from '@/lib/views/parameters'

const DAY = 86_400_000
const MONTH = 30.44 * DAY
const YEAR = 365.25 * DAY

const monthOf = (instant: number) => toDay(instant).slice(0, 7)

/**
 * The range that a stretch of the time axis (UTC milliseconds) means in an address, as coarse as the stretch allows:
 * days below four months, months below twelve years, else years.
 */
export function rangeOf(start: number, end: number): { readonly from: string; readonly to: string } {
  const last = Math.max(start, end - DAY)
  const length = end - start
  if (length < 4 * MONTH) return { from: toDay(start + DAY / 2), to: toDay(last + DAY / 2) }
  if (length < 12 * YEAR) return { from: monthOf(start + MONTH / 2), to: monthOf(last - MONTH / 2) }
  return { from: toDay(start + YEAR / 2).slice(0, 4), to: toDay(last - YEAR / 2).slice(0, 4) }
}

/** The range as a date field holds it: the first and the last day that it includes. */
export function rangeDays({ from, to }: Pick<View, 'from' | 'to'>): {
  readonly from: string
  readonly to: string
} {
  const start = from === null ? null : span(from).start
  const end = to === null ? null : span(to).end
  return { from: start === null ? '' : toDay(start), to: end === null ? '' : toDay(end - DAY) }
}

/** A date field's new value: the old text of the address where it means the same day, null where it is empty. */
export function dateOf(field: string, old: string | null, oldDay: string): string | null {
  if (field === oldDay) return old
  return isDay(field) ? field : null
}
