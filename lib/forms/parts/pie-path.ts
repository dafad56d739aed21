import { arc } from 'd3-shape'
import { pathAt } from './path-at'
import { rounded } from './rounded'

/** A slice of a disc from one share of the turn to another, clockwise from the top, as the `d` of a path. */
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
