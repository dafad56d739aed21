import type { Box } from '../model'

const CELL = 32
/** More rows of cells than any drawing has. */
const ROWS = 2 ** 20

export interface LabelCollisions {
  /** Whether the box overlaps none that was taken. */
  isFree(box: Box): boolean
  take(box: Box): void
}

const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** Tracks the boxes of marks and labels, so that no label is placed over them. */
export function labelCollisions(): LabelCollisions {
  const cells = new Map<number, Box[]>()
  /** Whether `meets` is true of a cell under the box. */
  const some = ({ x, y, width, height }: Box, meets: (key: number) => boolean) => {
    for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++)
      for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++)
        if (meets(column * ROWS + row)) return true
    return false
  }
  return {
    isFree: (box) => !some(box, (key) => cells.get(key)?.some((other) => overlap(box, other)) ?? false),
    take: (box) => {
      some(box, (key) => {
        const cell = cells.get(key)
        if (cell) cell.push(box)
        else cells.set(key, [box])
        return false
      })
    },
  }
}
