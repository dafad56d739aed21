import type { Box, Mark } from '../model'

/** Between two lines, in pixels. */
const STEP = 9

/**
 * A box of slanting lines, a single path however large it is. Whole pixels and steps from point to point: most of the
 * path repeats itself, and compresses to little.
 */
export function hatch(box: Box): Mark {
  const [x, y] = [Math.round(box.x), Math.round(box.y)]
  const [width, height] = [Math.round(box.x + box.width) - x, Math.round(box.y + box.height) - y]
  const count = Math.floor((width + height) / STEP)
  let [atX, atY] = [0, 0]
  const step = (command: 'm' | 'l', toX: number, toY: number) => {
    const written = `${command}${toX - atX},${toY - atY}`
    atX = toX
    atY = toY
    return written
  }
  const lines = Array.from({ length: count }, (_, index) => {
    // From the upper or right edge down to the left or lower one.
    const offset = (index + 1) * STEP
    const [x1, y1] = offset <= width ? [x + offset, y] : [x + width, y + offset - width]
    const [x2, y2] = offset <= height ? [x, y + offset] : [x + offset - height, y + height]
    return step('m', x1, y1) + step('l', x2, y2)
  })
  return { mark: 'path', d: lines.join(''), fill: 'none', stroke: 'faint', width: 0.7, opacity: 0.7 }
}
