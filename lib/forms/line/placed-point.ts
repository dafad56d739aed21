import { scaleOf } from '../axes/scale'
import type { Axis, Box } from '../model'
import type { LinePoint } from '../parts/line-facet'

export const SYMBOL = 9
/** Minimum size of a hit area. */
const HIT = 14

/** A value with its position in the plot, in pixels. */
export interface PlacedPoint {
  readonly point: LinePoint
  readonly x: number
  /** The visible part of its period. */
  readonly left: number
  readonly right: number
  /** null where only a range is known. */
  readonly y: number | null
  /** Upper and lower end of its range; equal without one. */
  readonly top: number
  readonly bottom: number
  readonly box: Box
}

/**
 * Places values in the plot, each in the middle of the visible part of its period. Those outside the time axis or
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
