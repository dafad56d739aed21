import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3-scale'
import type { Axis } from '../model'

export type Scale = ScaleContinuousNumeric<number, number>

/**
 * The d3 scale of an axis. It is clamped: a logarithmic axis has no position for 0, and nothing may leave the plot.
 * Instants are numbers (UTC milliseconds), so time is linear: `scaleUtc` would invert to a `Date` and add tick labels,
 * which the axes make themselves (0205).
 */
export function scaleOf({ kind, domain, range }: Axis): Scale {
  switch (kind) {
    case 'time':
    case 'linear':
      return scaleLinear(domain, range).clamp(true)
    case 'log':
      return scaleLog(domain, range).clamp(true)
    default:
      return kind satisfies never
  }
}
