import type { Box, Mark } from '../model'

/** Size of the sign, in pixels. */
const WIDTH = 5
const GAP = 1
const HEIGHT = 9

/** How far the sign reaches beyond the symbol. */
export const DOUBT_WIDTH = GAP + WIDTH

/** Where the sign of doubt stands: at the upper right of a symbol of that width in the middle of (x, y). */
export const doubtBox = (x: number, y: number, size: number): Box => ({
  x: x + size / 2 + GAP,
  y: y - size / 2 - 4,
  width: WIDTH,
  height: HEIGHT,
})

/**
 * The sign of a row that is doubtful by its own note, beside its symbol: a question mark, as a path, since it is part of
 * the symbol and no word that could give way to others.
 */
export function doubtMark(x: number, y: number, size: number): Mark {
  const { x: left, y: top } = doubtBox(x, y, size)
  const hook = `M${left + 0.5},${top + 2.4}a2,2 0 1 1 3.2,1.6q-1.2,0.8 -1.2,2.1`
  const dot = `M${left + 2.5},${top + HEIGHT - 0.9}v0.6`
  return { mark: 'path', d: `${hook}${dot}`, fill: 'none', stroke: 'ink', width: 1.4 }
}
