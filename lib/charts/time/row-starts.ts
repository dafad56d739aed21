import { memo } from '@/lib/memo'
import { startBounds } from './start-bounds'

const made = memo(
  (date: (row: never) => string) =>
    (row: never): number | null =>
      startBounds(date(row)).start,
)

/**
 * How to tell when the date of a row begins, UTC milliseconds, null if that is open: the same function for the same
 * `date`, so that it is told once of each row. Rows have far fewer such days than ways to write their dates.
 */
export const startsOf = <R>(date: (row: R) => string) => made(date) as (row: R) => number | null
