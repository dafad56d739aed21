import type { TileStep } from '@/lib/forms/parts/tile-step'
import { memo } from '@/lib/memo'
import { utc } from '@/lib/utc'
import { countsBy } from '../query/row-values'

const yearsOf = memo((startOf: (row: never) => number | null) => (row: never): number | null => {
  const start = startOf(row)
  return start === null ? null : new Date(start).getUTCFullYear()
})

/**
 * The number of rows per year, from the year of the first row to that of the as-of day; those without a start are in none.
 * `startOf` is in UTC milliseconds, as are the steps; the same function each time, so that it is asked once of each row.
 */
export function yearlySteps<R extends object>(
  rows: readonly R[],
  startOf: (row: R) => number | null,
  asOf: string,
): readonly [TileStep, ...TileStep[]] {
  const counts = countsBy(rows, yearsOf(startOf) as (row: R) => number | null)
  const last = Number(asOf.slice(0, 4))
  const first = Math.min(last, ...[...counts.keys()].map((year) => year ?? last))
  const step = (year: number): TileStep => {
    const count = counts.get(year) ?? 0
    return { start: utc(year), low: count, high: count }
  }
  return [step(first), ...Array.from({ length: last - first }, (_, index) => step(first + 1 + index))]
}
