import { arc } from 'd3-shape'
import { pathAt } from './path-at'
import { rounded } from './rounded'

/** Path data of a slice of a disc, clockwise from the top; `from` and `to` are fractions of a turn. */
export function piePath(x: number, y: number, radius: number, from: number, to: number): string {
  const path = pathAt(x, y)
  const slice = arc<null>()
    .innerRadius(0)
    .outerRadius(rounded(radius))
    .startAngle(from * 2 * Math.PI)
    .endAngle(to * 2 * Math.PI)
  // The types ask for a whole canvas; d3 calls the methods of a path alone.
  slice.context(path as unknown as CanvasRenderingContext2D)(null)
  return path.toString()
}
