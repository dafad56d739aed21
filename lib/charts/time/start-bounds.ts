import { type Span, span } from '@/lib/ledger/time/edtf'
import { memoByValueOfProcess } from '@/lib/memo'

// Rows share dates.
const MAX_CACHED = 200_000

/** The start of an EDTF interval as a date, and its end; a date that is no interval is both. */
export function firstDate(date: string): string {
  const [first = date, last = first] = date.split('/')
  return first === '..' ? last : first
}

export function lastDate(date: string): string {
  const [first = date, last = first] = date.split('/')
  return last === '..' ? first : last
}

/**
 * The earliest and the latest start of a date, as exact as it is written: `2024` and `2024-06-18/2024-06-19` differ.
 */
export const startBounds = memoByValueOfProcess(
  'start bounds',
  (date: string): Span => span(firstDate(date)),
  MAX_CACHED,
)
