import { rollup, sum } from 'd3-array'
import type { BinCell } from '@/lib/forms/parts/bin'

/** The key with the highest count, the first of equals, and that count; null where nothing is counted. */
export function largestGroup(
  keys: readonly string[],
  cells: readonly BinCell[],
  by: 'bin' | 'category',
): readonly [key: string, count: number] | null {
  const sums = rollup(
    cells,
    (own) => sum(own, ({ count }) => count),
    (cell) => cell[by],
  )
  return keys.reduce<readonly [string, number] | null>((best, key) => {
    const count = sums.get(key) ?? 0
    return count > (best?.[1] ?? 0) ? [key, count] : best
  }, null)
}
