import type { Box } from '../model'
import type { FlowDirection } from '../parts/flow-direction'
import { polygon } from '../parts/polyline'

/** Maximum length of an arrow's point, in pixels. */
const MAX_POINT = 9

/** A block arrow that fills a box and points right, left or both ways. */
export function arrowPath({ x, y, width, height }: Box, points: FlowDirection['points']): string {
  const point = Math.min(MAX_POINT, width / 3, height / 2 + 1)
  const [right, bottom, middle] = [x + width, y + height, y + height / 2]
  const [leftEnd, rightEnd] = [points === 'right' ? 0 : point, points === 'left' ? 0 : point]
  const head: [number, number][] = rightEnd === 0 ? [] : [[right, middle]]
  const tail: [number, number][] = leftEnd === 0 ? [] : [[x, middle]]
  return polygon([
    [x + leftEnd, y],
    [right - rightEnd, y],
    ...head,
    [right - rightEnd, bottom],
    [x + leftEnd, bottom],
    ...tail,
  ])
}
