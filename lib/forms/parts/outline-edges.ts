import type { Box, Mark } from '../model'

/** Paths that consist of straight lines between points, as forms write ranges. */
const STRAIGHT = /^[MLZ\d.,\s-]+$/
const BETWEEN_POINTS = /[MLZ\s]+/
/** Half the width of a line, rounded up. */
const HALF = 1

const around = (x1: number, y1: number, x2: number, y2: number): Box => ({
  x: Math.min(x1, x2) - HALF,
  y: Math.min(y1, y2) - HALF,
  width: Math.abs(x2 - x1) + 2 * HALF,
  height: Math.abs(y2 - y1) + 2 * HALF,
})

const frame = ({ x, y, width, height }: Box): readonly Box[] => [
  around(x, y, x + width, y),
  around(x, y + height, x + width, y + height),
  around(x, y, x, y + height),
  around(x + width, y, x + width, y + height),
]

/** The boxes along the lines of what is outlined; of a path with curves none, since no words stand near those. */
export function outlineEdges(mark: Mark): readonly Box[] {
  if (mark.mark === 'symbol')
    return [
      around(mark.x - mark.size / 2, mark.y - mark.size / 2, mark.x + mark.size / 2, mark.y + mark.size / 2),
    ]
  if (mark.mark === 'rect') return frame(mark)
  if (mark.mark !== 'path' || !STRAIGHT.test(mark.d)) return []
  const points = mark.d.split(BETWEEN_POINTS).flatMap((point): [number, number][] => {
    const [x, y] = point.split(',')
    return y === undefined ? [] : [[Number(x), Number(y)]]
  })
  const [first] = points
  const ends = mark.d.includes('Z') && first !== undefined ? [...points, first] : points
  return ends.flatMap(([x, y], index) => {
    const next = ends[index + 1]
    return next === undefined ? [] : [around(x, y, ...next)]
  })
}
