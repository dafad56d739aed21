import { scaleOf } from '@/lib/forms/axes/scale'
import type { Axis } from '@/lib/forms/model'

/** The pixel of a time (UTC milliseconds) on an axis; null where the axis is not a time axis, or its domain excludes it. */
export function cursorTimeAt(axis: Axis | null, instant: number | null): number | null {
  if (axis?.kind !== 'time' || instant === null) return null
  const [first, last] = axis.domain
  if (instant < first || instant > last || first === last) return null
  return scaleOf(axis)(instant)
}
