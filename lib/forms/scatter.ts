import { group } from 'd3-array'
import { measure } from '@/lib/text/measure'
import { moreAtPointWords } from '@/words/forms'
import { AXIS_BOTTOM_HEIGHT, axisBottom, RIGHT_OVERHANG } from './axes/axis-bottom'
import { axisLeft, axisLeftWidth } from './axes/axis-left'
import { labelCollisions } from './axes/label-collisions'
import { numberDomain } from './axes/number-domain'
import { scaleOf } from './axes/scale'
import { AXIS_TYPE } from './axes/time-ticks'
import type { Axis, ChartModel, Mark, Size, Target } from './model'
import type { ScatterOptions, ScatterPoint, ScatterReference } from './parts/scatter-point'
import { textBox } from './parts/text-box'

const TITLE = 22
const LABEL_ROW = 15
const DOT = 9
const MIN_PLOT = 60
/** From this many points on, those within a few pixels are drawn as one. */
const DENSE_COUNT = 1500
const DENSE_CELL = 6

type Point = readonly [x: number, y: number]

interface Placed {
  readonly points: readonly [ScatterPoint, ...ScatterPoint[]]
  readonly x: number
  readonly y: number
}

/** Points at the same pixel are one mark, so that all of them can be opened. */
function placed(points: readonly ScatterPoint[], x: Axis, y: Axis): readonly Placed[] {
  const [xScale, yScale] = [scaleOf(x), scaleOf(y)]
  const cell = points.length >= DENSE_COUNT ? DENSE_CELL : 0.5
  const places = group(
    points,
    (point) =>
      `${Math.round(xScale(point.x) / cell)} ${Math.round(yScale(point.y) / cell)} ${point.paint} ${point.shape}`,
  )
  return [...places.values()].flatMap(([first, ...others]) =>
    first ? [{ points: [first, ...others], x: xScale(first.x), y: yScale(first.y) }] : [],
  )
}

function target({ points, x, y }: Placed): Target {
  const [first, ...others] = points
  // Twice the rows, half a step larger, so that a salvo is visible without covering its neighbours.
  const size = DOT + Math.min(7, Math.log2(points.length) * 1.6)
  const more = others.length
  return {
    key: first.key,
    records: points.flatMap(({ records }) => records),
    label: more === 0 ? first.label : moreAtPointWords(first.label, more),
    lines: first.lines,
    lane: 0,
    box: { x: x - size / 2, y: y - size / 2, width: size, height: size },
    marks: [
      {
        mark: 'symbol',
        shape: first.shape,
        x,
        y,
        size,
        paint: first.paint,
        hollow: points.every(({ hollow }) => hollow),
      },
    ],
  }
}

const referenceLine = ([x1, y1]: Point, [x2, y2]: Point): Mark => ({
  mark: 'line',
  x1,
  y1,
  x2,
  y2,
  stroke: 'muted',
  dash: '2 3',
})

/** Labels of the reference lines above the plot, in as many rows as they need; those beyond `rows` are left out. */
function referenceLabels(
  references: readonly ScatterReference[],
  at: (value: number) => number,
  { bottom, right, rows }: { bottom: number; right: number; rows: number },
): Mark[] {
  const collisions = labelCollisions()
  return references.flatMap(({ value, label }) => {
    const width = measure(label, { size: AXIS_TYPE })
    const x = Math.min(at(value) - width / 2, right - width)
    for (let row = 0; row < rows; row++) {
      const mark = {
        mark: 'text',
        x,
        y: bottom - 4 - row * LABEL_ROW,
        text: label,
        size: AXIS_TYPE,
        fill: 'muted',
      } as const
      const box = textBox(mark)
      if (x < 0 || !collisions.isFree({ ...box, x: box.x - 4, width: box.width + 8 })) continue
      collisions.take(box)
      return [mark]
    }
    return []
  })
}

/**
 * Two quantities of each row against each other, with reference lines. Rows at the same point share a mark that grows
 * with their number; where there are many, so do those within a few pixels, so that 10,000 rows stay drawable.
 */
export function scatter(
  points: readonly ScatterPoint[],
  { xLabel, yLabel, xUnit, yUnit, scale, references, frame = points }: ScatterOptions,
  { width, height = Math.round(Math.min(520, Math.max(320, width * 0.55))) }: Size,
): ChartModel {
  const xReferences = references.filter(({ axis }) => axis === 'x')
  const yReferences = references.filter(({ axis }) => axis === 'y')
  const rows = xReferences.length === 0 ? 0 : width < 480 ? 3 : 2
  const top = TITLE + rows * LABEL_ROW
  const bottom = Math.max(top + MIN_PLOT, height - AXIS_BOTTOM_HEIGHT)
  const y: Axis = {
    kind: scale,
    domain: numberDomain([...frame.map((point) => point.y), ...yReferences.map(({ value }) => value)], scale),
    range: [bottom, top + DOT],
  }
  const left = axisLeftWidth(y, { unit: '', whole: false })
  const right = Math.max(left + 1, width - RIGHT_OVERHANG - DOT / 2)
  const x: Axis = {
    kind: scale,
    domain: numberDomain([...frame.map((point) => point.x), ...xReferences.map(({ value }) => value)], scale),
    range: [left + DOT, right],
  }
  const [xScale, yScale] = [scaleOf(x), scaleOf(y)]
  const targets = placed(points, x, y)
    .map(target)
    .sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y)
  return {
    width,
    height: bottom + AXIS_BOTTOM_HEIGHT,
    under: [
      { mark: 'text', x: 0, y: 14, text: `${yLabel}, ${yUnit}`, size: AXIS_TYPE, fill: 'muted', weight: 600 },
      ...axisLeft(y, { left, right, unit: '', whole: false }),
      ...axisBottom(x, { top: top + DOT, bottom, width, title: `${xLabel}, ${xUnit}` }),
      ...xReferences.map(({ value }) => referenceLine([xScale(value), top], [xScale(value), bottom])),
      ...yReferences.map(({ value }) => referenceLine([left, yScale(value)], [right, yScale(value)])),
      ...referenceLabels(xReferences, xScale, { bottom: top, right: width, rows }),
    ],
    targets,
    over: yReferences.map(
      ({ value, label }): Mark => ({
        mark: 'text',
        x: right,
        y: yScale(value) - 4,
        text: label,
        size: AXIS_TYPE,
        fill: 'muted',
        anchor: 'end',
      }),
    ),
    plot: { x: left, y: top, width: right - left, height: bottom - top },
    x,
    y,
    empty: targets.length === 0,
  }
}
