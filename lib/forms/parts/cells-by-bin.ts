import { rollup } from 'd3-array'
import type { BinCell } from './bin'

/** The cell of each bin and category, by the key of the one and the id of the other. */
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
