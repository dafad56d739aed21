import { scaleOf } from '../axes/scale'
import type { Axis, Box } from '../model'

/** The height of the shelf below a logarithmic axis where 0 stands, since no such axis reaches it. */
export const SHELF = 28

/** Where a value lies, in pixels: on the shelf at the foot of the plot if a logarithmic axis can't hold it. */
export function level(y: Axis, plot: Box): (value: number) => number {
  const scale = scaleOf(y)
  return (value) => (y.kind === 'log' && value <= 0 ? plot.y + plot.height - SHELF / 2 : scale(value))
}
