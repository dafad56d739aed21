import { rollup } from 'd3-array'
import type { BinCell } from './bin'

/** The cell of each bin and category, by bin key and category id. */
export function cellsByBin(
  cells: readonly BinCell[],
): ReadonlyMap<string, ReadonlyMap<string, BinCell | undefined>> {
  return rollup(
    cells,
    ([cell]) => cell,
    ({ bin }) => bin,
    ({ category }) => category,
  )
}
