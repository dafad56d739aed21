import { measure } from '@/lib/text/measure'
import type { Axis, Mark } from '../model'
import { formatNumber } from './format-number'
import { numberTicks } from './number-ticks'
import { scaleOf } from './scale'
import { AXIS_TYPE, timeTicks } from './time-ticks'

/** Height of the two rows of labels below the plot, in pixels. */
export const AXIS_BOTTOM_HEIGHT = 40
/** How far the labels of a number axis may extend beyond its right end, in pixels. */
export const RIGHT_OVERHANG = 12
/** Minimum distance between number labels: five digits and a gap. */
const MIN_DISTANCE = 52
const LABEL_Y = 17
const SECOND_ROW_Y = 34

interface AxisBottomOptions {
  /** Vertical extent of the grid lines. */
  readonly top: number
  readonly bottom: number
  /** Width of the frame; labels of a time axis stay inside it. */
  readonly width: number
  /** What the numbers measure and in which unit; time needs no title. */
  readonly title?: string
}

/** The line, grid lines and labels of an axis below its plot. */
export function axisBottom(axis: Axis, options: AxisBottomOptions): readonly Mark[] {
  const [x1, x2] = axis.range
  const line: Mark = { mark: 'line', x1, y1: options.bottom, x2, y2: options.bottom, stroke: 'faint' }
  const { grid, labels } = axis.kind === 'time' ? timeMarks(axis, options) : numberMarks(axis, options)
  return [...grid, line, ...labels]
}

interface AxisMarks {
  readonly grid: readonly Mark[]
  readonly labels: readonly Mark[]
}

/** Grid lines mark the groups of periods, such as the years of months, if there are groups. */
function timeMarks(axis: Axis, { top, bottom, width }: AxisBottomOptions): AxisMarks {
  const { ticks, groups } = timeTicks(axis)
  const lines = (all: typeof ticks, y1: number, y2: number, stroke: 'grid' | 'faint') =>
    all.flatMap(({ x }): Mark[] => (x === null ? [] : [{ mark: 'line', x1: x, y1, x2: x, y2, stroke }]))
  const tickLabels = ticks.flatMap(({ textX, text }): Mark[] => {
    const half = measure(text, { size: AXIS_TYPE }) / 2
    if (textX === null || textX - half < 0 || textX + half > width) return []
    return [
      { mark: 'text', x: textX, y: bottom + LABEL_Y, text, size: AXIS_TYPE, fill: 'muted', anchor: 'middle' },
    ]
  })
  const groupLabels = groups.flatMap(({ textX, text }): Mark[] =>
    textX === null
      ? []
      : [
          {
            mark: 'text',
            x: textX,
            y: bottom + SECOND_ROW_Y,
            text,
            size: AXIS_TYPE,
            weight: 600,
            fill: 'muted',
          },
        ],
  )
  return {
    grid: lines(groups.length > 0 ? groups : ticks, top, bottom, 'grid'),
    labels: [...lines(ticks, bottom, bottom + 4, 'faint'), ...tickLabels, ...groupLabels],
  }
}

function numberMarks(axis: Axis, { top, bottom, title = '' }: AxisBottomOptions): AxisMarks {
  const scale = scaleOf(axis)
  const values = numberTicks(axis, { minDistance: MIN_DISTANCE })
  const right = axis.range[1]
  const labels = values.map((value): Mark => {
    const text = formatNumber(value)
    const half = measure(text, { size: AXIS_TYPE }) / 2
    const x = Math.min(scale(value), right + RIGHT_OVERHANG - half)
    return {
      mark: 'text',
      x,
      y: bottom + LABEL_Y - 1,
      text,
      size: AXIS_TYPE,
      fill: 'muted',
      anchor: 'middle',
    }
  })
  return {
    grid: values.map((value) => ({
      mark: 'line',
      x1: scale(value),
      y1: top,
      x2: scale(value),
      y2: bottom,
      stroke: value === 0 ? 'faint' : 'grid',
    })),
    labels: [
      ...labels,
      {
        mark: 'text',
        x: right,
        y: bottom + SECOND_ROW_Y,
        text: title,
        size: AXIS_TYPE,
        fill: 'muted',
        weight: 600,
        anchor: 'end',
      },
    ],
  }
}
