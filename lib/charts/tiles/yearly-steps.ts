import { rollup } from 'd3-array'
import type { TileStep } from '@/lib/forms/parts/tile-step'
import { utc } from '@/lib/utc'

/** The number of rows per year, from the year of the first row to that of the as-of day. Starts in UTC milliseconds. */
export function yearlySteps(starts: readonly number[], asOf: string): readonly [TileStep, ...TileStep[]] {
  const counts = rollup(
    starts,
    (group) => group.length,
    (start) => new Date(start).getUTCFullYear(),
  )
  const last = Number(asOf.slice(0, 4))
  const first = Math.min(last, ...counts.keys())
  const step = (year: number): TileStep => {
    const count = counts.get(year) ?? 0
    return { start: utc(year), low: count, high: count }
  }
  return [step(first), ...Array.from({ length: last - first }, (_, index) => step(first + 1 + index))]
}
