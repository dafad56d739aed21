import { spanOf } from '@/lib/ledger/claims/clocks'
import { memo } from '@/lib/memo'
import { positionsWith } from './coded-values'
import { overlaps, type Range } from './range'
import { type RowValues, rowsAt, rowValues } from './row-values'

type Dates = readonly (string | null)[]

/** The times of dates, UTC milliseconds, infinite where an end is open. There may be very many, and each view asks for all. */
export const timesOf = memo((dates: Dates) => {
  const spans = dates.map(spanOf)
  return {
    starts: Float64Array.from(spans, ({ start }) => start ?? Number.NEGATIVE_INFINITY),
    ends: Float64Array.from(spans, ({ end }) => end ?? Number.POSITIVE_INFINITY),
  }
})

/** The positions of the rows whose dates overlap a range. */
export function positionsWithin(
  dates: RowValues<object, string | null>,
  range: Range,
  positions = dates.positions,
) {
  const { starts, ends } = timesOf(dates.values)
  return positionsWith(dates, positions, (_, code) =>
    overlaps({ start: starts[code] as number, end: ends[code] as number }, range),
  )
}

/** The rows whose dates overlap a range. */
export function rowsWithin<R extends object>(
  rows: readonly R[],
  dateOf: (row: R) => string | null,
  range: Range,
): readonly R[] {
  const dates = rowValues(rows, dateOf)
  return rowsAt(dates.from, positionsWithin(dates as RowValues<object, string | null>, range))
}
