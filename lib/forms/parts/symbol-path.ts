import type { Shape } from '../model'
import { pathAt } from './path-at'
import { SYMBOLS } from './symbols'

/** Path data of a symbol of `size` pixels about a point. */
export function symbolPath(shape: Shape, x: number, y: number, size: number): string {
  const path = pathAt(x, y)
  SYMBOLS[shape].draw(path, size)
  return path.toString()
}
