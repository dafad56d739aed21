import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale'
import type { Axis } from '../model'

/** From a value to a pixel, and back. */
export interface Scale {
  (value: number): number
  invert(pixel: number): number | Date
}

/** The d3 scale of an axis. It is clamped: a logarithmic axis has no place for 0, and nothing leaves the plot. */
export function scaleOf({ kind, domain, range }: Axis): Scale {
  switch (kind) {
    case 'time':
      return scaleUtc(domain, range).clamp(true)
    case 'linear':
      return scaleLinear(domain, range).clamp(true)
    case 'log':
      return scaleLog(domain, range).clamp(true)
    default:
      return kind satisfies never
  }
}
