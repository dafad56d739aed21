import type { Box, Mark } from '../model'

/** Between two lines, in pixels. */
const STEP = 9

/** A box of slanting lines, a single path however large it is. */
export function hatch({ x, y, width, height }: Box): Mark {
  const at = (value: number) => Math.round(value * 100) / 100
  const count = Math.floor((width + height) / STEP)
  const lines = Array.from({ length: count }, (_, index) => {
    // From the upper or right edge down to the left or lower one.
    const offset = (index + 1) * STEP
    const [x1, y1] = offset <= width ? [x + offset, y] : [x + width, y + offset - width]
    const [x2, y2] = offset <= height ? [x, y + offset] : [x + offset - height, y + height]
    return `M${at(x1)},${at(y1)}L${at(x2)},${at(y2)}`
  })
  return { mark: 'path', d: lines.join(''), fill: 'none', stroke: 'faint', width: 0.7, opacity: 0.7 }
}
