import { type Path, pathRound } from 'd3-path'
import { rounded } from './rounded'

/** The canvas path methods that shapes of d3-shape call. */
export type PathContext = Pick<Path, 'moveTo' | 'lineTo' | 'arc' | 'rect' | 'closePath' | 'toString'>

/** A path context that translates shapes drawn about (0, 0), as d3-shape draws them, to a centre. Two decimals. */
export function pathAt(centreX: number, centreY: number): PathContext {
  const path = pathRound(2)
  // The ends of half circles must be exactly two radii apart, or they bulge, so the centre is rounded before it is
  // added.
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
