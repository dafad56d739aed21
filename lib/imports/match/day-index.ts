import type { Cells } from '@/lib/ledger/revisions/canonical'
import { readSpan } from '@/lib/ledger/time/edtf'

const DAY = 86_400_000
const MONTH = 31 * DAY

/** A date of the ledger as whole days since 1970, the last one included. An open end is taken for the known one. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** The days of a date (EDTF); null for what is none. */
export function daysOf(date: string): Days | null {
  const span = readSpan(date)
  if (span === null) return null
  const start = span.start ?? (span.end ?? 0) - DAY
  const end = span.end ?? start + DAY
  return { first: Math.floor(start / DAY), last: Math.floor((end - 1) / DAY) }
}

/** How many days lie between two dates; 0 if they meet. */
export const daysApart = (one: Days, other: Days): number =>
  Math.max(0, one.first - other.last, other.first - one.last)

/** Whether a date is one day. */
export const isOneDay = ({ first, last }: Days): boolean => first === last

/**
 * Rows by the months that their dates touch, so that a row is compared with those about its time only. A span of many
 * years stands in each of its months.
 */
export function dayIndex(
  rows: readonly Cells[],
  columns: readonly string[],
): (days: Days, within: number) => readonly Cells[] {
  const months = new Map<number, Set<Cells>>()
  for (const row of rows)
    for (const column of columns) {
      const days = daysOf(row[column] ?? '')
      if (days === null) continue
      for (let month = monthOf(days.first); month <= monthOf(days.last); month++) {
        const there = months.get(month)
        if (there) there.add(row)
        else months.set(month, new Set([row]))
      }
    }
  return ({ first, last }, within) => {
    const found = new Set<Cells>()
    for (let month = monthOf(first - within); month <= monthOf(last + within); month++)
      for (const row of months.get(month) ?? []) found.add(row)
    return [...found]
  }
}

const monthOf = (day: number) => Math.floor((day * DAY) / MONTH)
