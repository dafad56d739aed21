import { max, rollup, sum } from 'd3-array'
import type { BinCell } from './bin'

/** The highest total of a bin; 0 without any. */
export function highestBar(cells: readonly BinCell[]): number {
  const totals = rollup(
    cells,
    (ofBin) => sum(ofBin, ({ count }) => count),
    ({ bin }) => bin,
  )
  return max(totals.values()) ?? 0
}
