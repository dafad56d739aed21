import { rollup, sum } from 'd3-array'
import { stack, stackOffsetDiverging } from 'd3-shape'
import type { Bin, BinCell, Category } from '../parts/bin'
import { cellsByBin } from '../parts/cells-by-bin'

/** One of the two directions. */
export interface Half {
  readonly id: string
  /** Its name in the drawing. */
  readonly label: string
  readonly categories: readonly Category[]
  readonly cells: readonly BinCell[]
  /** Filters that a segment sets besides its bin and its category. */
  readonly filters?: Readonly<Record<string, readonly string[]>>
}

export type Side = 'up' | 'down'

/** A category of one half. */
interface Key {
  readonly side: Side
  readonly half: Half
  readonly category: Category
  readonly lane: number
}

/** The part of a bar for one category. */
export interface Segment extends Key {
  readonly bin: Bin
  readonly cell: BinCell
  /** Counts of the lower half are negative. */
  readonly y0: number
  readonly y1: number
}

/** Categories from the axis outwards. Lanes count from the top down, so that arrow keys move in their direction. */
const keysOf = (up: Half, down: Half): readonly Key[] => [
  ...up.categories.map((category, index, { length }) => ({
    side: 'up' as const,
    half: up,
    category,
    lane: length - 1 - index,
  })),
  ...down.categories.map((category, index) => ({
    side: 'down' as const,
    half: down,
    category,
    lane: up.categories.length + index,
  })),
]

/** The segments of all bars; cells without rows have none. */
export function segmentsOf(bins: readonly Bin[], up: Half, down: Half): readonly Segment[] {
  const byBin = { up: cellsByBin(up.cells), down: cellsByBin(down.cells) }
  const cellOf = (bin: Bin, { side, category }: Key) => byBin[side].get(bin.key)?.get(category.id)
  return stack<unknown, Bin, Key>()
    .keys(keysOf(up, down))
    .value((bin, key) => (cellOf(bin, key)?.count ?? 0) * (key.side === 'up' ? 1 : -1))
    .offset(stackOffsetDiverging)(bins)
    .flatMap((series) =>
      series.flatMap(([y0, y1], index): Segment[] => {
        const bin = series[index]?.data
        const cell = bin && cellOf(bin, series.key)
        return cell && cell.count > 0 ? [{ ...series.key, bin, cell, y0, y1 }] : []
      }),
    )
}

/** The total of a half in one bin. */
export interface Total {
  readonly side: Side
  readonly bin: Bin
  readonly count: number
}

/** The totals of both halves, by time within a half. */
export function totalsOf(segments: readonly Segment[]): readonly Total[] {
  const counts = rollup(
    segments,
    (group) => sum(group, ({ cell }) => cell.count),
    ({ side }) => side,
    ({ bin }) => bin,
  )
  return [...counts].flatMap(([side, ofSide]) =>
    [...ofSide]
      .map(([bin, count]) => ({ side, bin, count }))
      .toSorted((one, other) => one.bin.start - other.bin.start),
  )
}
