import { scaleOf } from '../axes/scale'
import type { Axis, Box } from '../model'
import type { LinePoint } from '../parts/line-facet'

export const SYMBOL = 9
/** The least that a pointer can hit. */
const HIT = 14

/** A value with its place in the plot, in pixels. */
export interface PlacedPoint {
  readonly point: LinePoint
  readonly x: number
  /** Its period, as far as the plot shows it. */
  readonly left: number
  readonly right: number
  /** null where only a range was given. */
  readonly y: number | null
  /** The upper and the lower end of its range; equal without one. */
  readonly top: number
  readonly bottom: number
  readonly box: Box
}

/**
 * Puts values into the plot, each in the middle of what is seen of its period. Those outside the time axis or
 * without a number are left out.
 */
export function placePoints(points: readonly LinePoint[], x: Axis, y: Axis): readonly PlacedPoint[] {
  const [xScale, yScale] = [scaleOf(x), scaleOf(y)]
  const [start, end] = x.domain
  return points.flatMap((point): PlacedPoint[] => {
    const low = point.low ?? point.value ?? point.high
    const high = point.high ?? point.value ?? point.low
    if (low === null || high === null || point.end <= start || point.start >= end) return []
    const [left, right] = [xScale(point.start), xScale(point.end)]
    const [first, last] = x.range
    const at = Math.max(Math.min((left + right) / 2, last - HIT / 2), first + HIT / 2)
    const level = point.value === null ? null : yScale(point.value)
    const [top, bottom] = [yScale(high), yScale(low)]
    const upper = Math.min(top, (level ?? top) - HIT / 2)
    const lower = Math.max(bottom, (level ?? bottom) + HIT / 2)
    const box = { x: at - HIT / 2, y: upper, width: HIT, height: lower - upper }
    return [{ point, x: at, left, right, y: level, top, bottom, box }]
  })
}
