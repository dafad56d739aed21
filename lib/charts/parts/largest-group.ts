import { greatest, rollup, sum } from 'd3-array'
import type { Bin, BinCell, Category } from '@/lib/forms/parts/bin'

/** The label of a category or a bin, and its number of rows. */
export interface LargestGroup {
  readonly label: string
  readonly count: number
}

function largest(
  groups: readonly { readonly key: string; readonly label: string }[],
  cells: readonly BinCell[],
  keyOf: (cell: BinCell) => string,
): LargestGroup | null {
  const counts = rollup(cells, (group) => sum(group, ({ count }) => count), keyOf)
  const counted = groups.map(({ key, label }) => ({ label, count: counts.get(key) ?? 0 }))
  const found = greatest(counted, ({ count }) => count)
  return found !== undefined && found.count > 0 ? found : null
}

/** The category with the most rows, the first of equals; null where nothing is counted. */
export function largestCategory(
  categories: readonly Pick<Category, 'id' | 'label'>[],
  cells: readonly BinCell[],
): LargestGroup | null {
  return largest(
    categories.map(({ id, label }) => ({ key: id, label })),
    cells,
    ({ category }) => category,
  )
}

/** The bin with the most rows, the first of equals; null where nothing is counted. */
export function busiestBin(bins: readonly Bin[], cells: readonly BinCell[]): LargestGroup | null {
  return largest(bins, cells, ({ bin }) => bin)
}
