import { type Path, pathRound } from 'd3-path'
import { rounded } from './rounded'

/** The methods of a canvas path that the shapes of d3-shape are drawn with. */
export type PathContext = Pick<Path, 'moveTo' | 'lineTo' | 'arc' | 'rect' | 'closePath' | 'toString'>

/** Path data with two decimals that moves what is drawn about (0, 0), as d3-shape does, to a centre. */
export function pathAt(centreX: number, centreY: number): PathContext {
  const path = pathRound(2)
  // The ends of half circles must lie two radii apart, or they bulge: nothing may be rounded after it is added.
  const [x, y] = [rounded(centreX), rounded(centreY)]
  return {
    moveTo: (px, py) => path.moveTo(x + px, y + py),
    lineTo: (px, py) => path.lineTo(x + px, y + py),
    arc: (px, py, ...rest) => path.arc(x + px, y + py, ...rest),
    rect: (px, py, width, height) => path.rect(x + px, y + py, width, height),
    closePath: () => path.closePath(),
    toString: () => path.toString(),
  }
}
