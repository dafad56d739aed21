import type { LaneItem } from '../parts/lane-item'

/** Size of a dot, and the space that it needs, in pixels. */
export const DOT = 9

/** Items that share a mark: one, or several where the rows are full. */
export interface PackedItem {
  readonly items: readonly [LaneItem, ...LaneItem[]]
  readonly row: number
  /** Ends of the mark, in pixels; equal for a dot. */
  readonly left: number
  readonly right: number
}

/**
 * Arranges the items of one lane in rows so that none overlap: each in the first row that is free at its position. When
 * all `rows` are taken it joins the mark that ends nearest, so that the number of rows is bounded and no item is lost.
 */
export function packLane(
  items: readonly LaneItem[],
  at: (instant: number) => number,
  { rows, low, high }: { readonly rows: number; readonly low: number; readonly high: number },
): readonly PackedItem[] {
  const clamped = (x: number) => Math.min(high, Math.max(low, x))
  const open: { items: [LaneItem, ...LaneItem[]]; row: number; left: number; right: number }[] = []
  const lastOf: (typeof open)[number][] = []
  const inOrder = [...items].sort((a, b) => a.start - b.start || a.end - b.end)
  for (const item of inOrder) {
    const from = clamped(at(item.start))
    const to = clamped(at(item.end))
    // An item no longer than a dot is a dot in the middle of its time.
    const [left, right] = to - from > DOT ? [from, to] : [(from + to) / 2, (from + to) / 2]
    const reach = left === right ? DOT / 2 : 0
    let row = 0
    while (row < rows) {
      const last = lastOf[row]
      if (!last) break
      const end = last.right + (last.left === last.right ? DOT / 2 : 0)
      if (end + 1 <= left - reach) break
      row++
    }
    if (row < rows) {
      const mark = { items: [item] as [LaneItem], row, left, right }
      lastOf[row] = mark
      open.push(mark)
    } else {
      const nearest = lastOf.reduce((best, one) =>
        Math.abs(one.right - left) < Math.abs(best.right - left) ? one : best,
      )
      nearest.items.push(item)
    }
  }
  return open
}
