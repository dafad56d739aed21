import type { Box } from '../model'
import type { FlowDirection } from '../parts/flow-direction'

/** The most that a point reaches into its arrow, in pixels. */
const POINT = 9

/** A block that fills a box and is pointed where it goes: to the right, to the left or at both ends. */
export function arrowPath({ x, y, width, height }: Box, points: FlowDirection['points']): string {
  const point = Math.min(POINT, width / 3, height / 2 + 1)
  const [right, bottom, middle] = [x + width, y + height, y + height / 2]
  const [leftEnd, rightEnd] = [points === 'right' ? 0 : point, points === 'left' ? 0 : point]
  const at = (px: number, py: number) => `${Number(px.toFixed(2))} ${Number(py.toFixed(2))}`
  const head = rightEnd === 0 ? '' : `L${at(right, middle)}`
  const tail = leftEnd === 0 ? '' : `L${at(x, middle)}`
  return `M${at(x + leftEnd, y)}L${at(right - rightEnd, y)}${head}L${at(right - rightEnd, bottom)}L${at(x + leftEnd, bottom)}${tail}Z`
}
