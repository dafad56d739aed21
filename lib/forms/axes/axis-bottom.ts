import { measure } from '@/lib/text/measure'
import type { Axis, Mark } from '../model'
import { axisNumber } from './axis-number'
import { numberTicks } from './number-ticks'
import { scaleOf } from './scale'
import { AXIS_TYPE } from './time-ticks'

/** The height that the labels and the title of a number axis below the plot take, in pixels. */
export const AXIS_BOTTOM_HEIGHT = 40

/** Least distance between the labels of neighbours: a number of five digits and a gap. */
const APART = 52

/** Grid lines from `top` to `bottom` with their numbers below, and what the axis measures under its right end. */
export function axisBottom(
  axis: Axis,
  { top, bottom, title, unit }: { top: number; bottom: number; title: string; unit: string },
): readonly Mark[] {
  const scale = scaleOf(axis)
  const values = numberTicks(axis, { apart: APART })
  const [left, right] = axis.range
  return [
    ...values.map(
      (value): Mark => ({
        mark: 'line',
        x1: scale(value),
        y1: top,
        x2: scale(value),
        y2: bottom,
        stroke: value === 0 ? 'faint' : 'grid',
      }),
    ),
    { mark: 'line', x1: left, y1: bottom, x2: right, y2: bottom, stroke: 'faint' },
    ...values.map((value): Mark => {
      const text = axisNumber(value)
      const half = measure(text, { size: AXIS_TYPE }) / 2
      return {
        mark: 'text',
        x: Math.min(scale(value), right + RIGHT_OVERHANG - half),
        y: bottom + 16,
        text,
        size: AXIS_TYPE,
        fill: 'muted',
        anchor: 'middle',
      }
    }),
    {
      mark: 'text',
      x: right,
      y: bottom + 34,
      text: `${title}, ${unit}`,
      size: AXIS_TYPE,
      fill: 'muted',
      weight: 600,
      anchor: 'end',
    },
  ]
}

/** How far a label may reach beyond the right end of the axis. */
export const RIGHT_OVERHANG = 12
