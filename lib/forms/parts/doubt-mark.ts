import type { Box, Mark } from '../model'

const SIZE = 11
/** Width of the sign, in pixels. */
const WIDTH = 6

/** Where the sign of doubt stands: at the upper right of a symbol of that width in the middle of (x, y). */
export const doubtBox = (x: number, y: number, size: number): Box => ({
  x: x + size / 2 + 1,
  y: y - size / 2 - 4,
  width: WIDTH,
  height: SIZE - 2,
})

/** The sign of a row that is doubtful by its own note, beside its symbol. */
export function doubtMark(x: number, y: number, size: number): Mark {
  const box = doubtBox(x, y, size)
  return { mark: 'text', x: box.x, y: box.y + box.height, text: '?', size: SIZE, weight: 600, fill: 'ink' }
}
