import type { Bin, BinCell, Category } from './bin'

/** The cells of one bin, from the axis outwards in the order of the categories. */
export interface Stack {
  readonly bin: Bin
  readonly total: number
  /** `base` is the sum of the cells nearer to the axis, `lane` the place of the category. */
  readonly cells: readonly (BinCell & { readonly base: number; readonly lane: number })[]
}

/** Stacks the cells of each bin; cells without rows or of a category that is not given are left out. */
export function stacksOf(
  bins: readonly Bin[],
  categories: readonly Category[],
  cells: readonly BinCell[],
): readonly Stack[] {
  const laneOf = new Map(categories.map(({ id }, lane) => [id, lane]))
  const byBin = new Map<string, { cell: BinCell; lane: number }[]>()
  for (const cell of cells) {
    const lane = laneOf.get(cell.category)
    if (lane === undefined || cell.count === 0) continue
    const list = byBin.get(cell.bin)
    if (list) list.push({ cell, lane })
    else byBin.set(cell.bin, [{ cell, lane }])
  }
  return bins.map((bin) => {
    const inOrder = (byBin.get(bin.key) ?? []).sort((a, b) => a.lane - b.lane)
    let total = 0
    const placed = inOrder.map(({ cell, lane }) => {
      const base = total
      total += cell.count
      return { ...cell, base, lane }
    })
    return { bin, total, cells: placed }
  })
}
