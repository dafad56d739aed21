import { measure } from '@/lib/text/measure'
import type { Axis, Mark } from '../model'
import { AXIS_TYPE, timeTicks } from './time-ticks'

/** The height that the labels of a time axis take below the plot, in pixels. */
export const TIME_AXIS_HEIGHT = 40

/**
 * The line, ticks and labels of a time axis whose plot ends at `bottom`; where a group of periods begins (a year of
 * months) a grid line rises to `top`. Labels that would leave the frame of `width` pixels are left out.
 */
export function timeAxis(
  axis: Axis,
  { top, bottom, width }: { readonly top: number; readonly bottom: number; readonly width: number },
): readonly Mark[] {
  const { ticks, groups } = timeTicks(axis)
  const grid = (groups.length > 0 ? groups : ticks).flatMap(({ x }): Mark[] =>
    x === null ? [] : [{ mark: 'line', x1: x, y1: top, x2: x, y2: bottom, stroke: 'grid' }],
  )
  const line: Mark = {
    mark: 'line',
    x1: axis.range[0],
    y1: bottom,
    x2: axis.range[1],
    y2: bottom,
    stroke: 'faint',
  }
  const notches = ticks.flatMap(({ x }): Mark[] =>
    x === null ? [] : [{ mark: 'line', x1: x, y1: bottom, x2: x, y2: bottom + 4, stroke: 'faint' }],
  )
  const labels = ticks.flatMap(({ textX, text }): Mark[] => {
    const half = measure(text, { size: AXIS_TYPE }) / 2
    if (textX === null || textX - half < 0 || textX + half > width) return []
    return [
      {
        mark: 'text',
        x: textX,
        y: bottom + 17,
        text,
        size: AXIS_TYPE,
        fill: 'muted',
        anchor: 'middle',
      },
    ]
  })
  const names = groups.flatMap(({ textX, text }): Mark[] =>
    textX === null
      ? []
      : [{ mark: 'text', x: textX, y: bottom + 34, text, size: AXIS_TYPE, weight: 600, fill: 'muted' }],
  )
  return [...grid, line, ...notches, ...labels, ...names]
}
