import { utcDay } from 'd3-time'
import type { Span } from '@/lib/ledger/time/edtf'
import { memoByKey } from '@/lib/memo'
import { yearDigits } from '@/lib/year-digits'
import { SHORT_MONTHS } from '@/words/forms'

const LONGEST_MONTH_DAYS = 31
/** As many as there are dates of rows. */
const MAX_CACHED = 20_000

const yearOf = (instant: number) => yearDigits(new Date(instant).getUTCFullYear())

/** The month of a date, or its years where the date is no more exact. */
export const monthWords = memoByKey(
  ({ start, end }: Span) => `${start} ${end}`,
  ({ start, end }: Span): string => {
    if (start === null) return end === null ? '' : `to ${yearOf(end - 1)}`
    if (end !== null && utcDay.count(new Date(start), new Date(end)) <= LONGEST_MONTH_DAYS)
      return `${SHORT_MONTHS[new Date(start).getUTCMonth()]} ${yearOf(start)}`
    const [first, last] = [yearOf(start), yearOf((end ?? start + 1) - 1)]
    return first === last ? first : `${first}–${last}`
  },
  MAX_CACHED,
)
