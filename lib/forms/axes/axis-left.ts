import { measure } from '@/lib/text/measure'
import type { Axis, Mark } from '../model'
import { formatNumber } from './format-number'
import { numberTicks } from './number-ticks'
import { scaleOf } from './scale'
import { AXIS_TYPE } from './time-ticks'

export interface AxisLeftOptions {
  /** Horizontal extent of the grid lines. */
  readonly left: number
  readonly right: number
  readonly unit: string
  /** Whether only whole numbers make sense. */
  readonly whole: boolean
  /** Whether negative values are counts in the other direction, written without a sign. */
  readonly magnitude?: boolean
}

/** Width of the labels of a vertical number axis, in pixels. */
export function axisLeftWidth(
  axis: Axis,
  { unit, whole, magnitude }: Omit<AxisLeftOptions, 'left' | 'right'>,
): number {
  const widths = numberTicks(axis, { whole }).map((value) =>
    measure(formatNumber(magnitude ? Math.abs(value) : value, unit), { size: AXIS_TYPE }),
  )
  return Math.max(16, ...widths) + 8
}

/** Grid lines from `left` to `right`, and labels to the left of them; the line at 0 is darker. */
export function axisLeft(
  axis: Axis,
  { left, right, unit, whole, magnitude }: AxisLeftOptions,
): readonly Mark[] {
  const scale = scaleOf(axis)
  const values = numberTicks(axis, { whole })
  return [
    ...values.map(
      (value): Mark => ({
        mark: 'line',
        x1: left,
        y1: scale(value),
        x2: right,
        y2: scale(value),
        stroke: value === 0 ? 'faint' : 'grid',
      }),
    ),
    ...values.map(
      (value): Mark => ({
        mark: 'text',
        x: left - 6,
        y: scale(value) + 4,
        text: formatNumber(magnitude ? Math.abs(value) : value, unit),
        size: AXIS_TYPE,
        fill: 'muted',
        anchor: 'end',
      }),
    ),
  ]
}
