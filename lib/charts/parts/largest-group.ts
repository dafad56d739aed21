import type { BinCell } from '@/lib/forms/parts/bin'

/** The key with the highest count, the first of equals, and that count; null where nothing is counted. */
export function largestGroup(
  keys: readonly string[],
  cells: readonly BinCell[],
  by: 'bin' | 'category',
): readonly [key: string, count: number] | null {
  const sums = new Map<string, number>()
  for (const cell of cells) sums.set(cell[by], (sums.get(cell[by]) ?? 0) + cell.count)
  return keys.reduce<readonly [string, number] | null>((best, key) => {
    const sum = sums.get(key) ?? 0
    return sum > (best?.[1] ?? 0) ? [key, sum] : best
  }, null)
}
