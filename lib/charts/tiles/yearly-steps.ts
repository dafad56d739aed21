import type { TileStep } from '@/lib/forms/parts/tile-step'
import { utc } from '@/lib/utc'

/** The number of rows per year, from the year of the first row to that of the as-of day. Starts in UTC milliseconds. */
export function yearlySteps(starts: readonly number[], asOf: string): readonly [TileStep, ...TileStep[]] {
  const years = starts.map((start) => new Date(start).getUTCFullYear())
  const last = Number(asOf.slice(0, 4))
  const first = years.reduce((lowest, year) => Math.min(lowest, year), last)
  const step = (year: number): TileStep => {
    const count = years.filter((each) => each === year).length
    return { start: utc(year), low: count, high: count }
  }
  return [step(first), ...Array.from({ length: last - first }, (_, index) => step(first + 1 + index))]
}
