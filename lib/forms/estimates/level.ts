import { scaleOf } from '../axes/scale'
import type { Axis, Box } from '../model'

/** Height of the band for 0 below a logarithmic axis, which never reaches it. */
export const ZERO_BAND_HEIGHT = 28

/** The y of a value in pixels: in the zero band at the foot of the plot if a logarithmic axis cannot show it. */
export function level(y: Axis, plot: Box): (value: number) => number {
  const scale = scaleOf(y)
  return (value) =>
    y.kind === 'log' && value <= 0 ? plot.y + plot.height - ZERO_BAND_HEIGHT / 2 : scale(value)
}
