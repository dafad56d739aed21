import { utcDay } from 'd3-time'
import { measure } from '@/lib/text/measure'
import { axisBottom } from '../axes/axis-bottom'
import { axisLeft } from '../axes/axis-left'
import { formatNumber } from '../axes/format-number'
import { labelCollisions } from '../axes/label-collisions'
import type { Axis, Box, Mark, Target } from '../model'
import { facetTitle } from '../parts/facet-title'
import { isLine, type Line, type LineFacet } from '../parts/line-facet'
import { polyline } from '../parts/polyline'
import { signBelow } from '../parts/sign-mark'
import { textBox } from '../parts/text-box'
import { type PlacedPoint, placePoints, SYMBOL } from './placed-point'

/** Layout of one facet. */
export interface LineFrame {
  readonly box: Box
  readonly plot: Box
  readonly x: Axis
  readonly y: Axis
  /** The facet that sets its axes. */
  readonly facet: LineFacet
  /** The lane of its first line. */
  readonly lane: number
}

type Text = Extract<Mark, { mark: 'text' }>

/** A segment between two values. */
interface Join {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

const VALUE_TYPE = 11.5
const NAME_TYPE = 12
/** Between the last value and the name of its line. */
export const NAME_GAP = 10
/** Between the bar of a period and the name. */
const PERIOD_GAP = 4
/** With more values than this in a facet, values are not labelled. */
const MAX_WRITTEN = 60

/** Width of the longest name to the right of a plot. */
export function namesWidth(lines: readonly Line[]): number {
  return lines.reduce((most, { name }) => Math.max(most, measure(name, { size: NAME_TYPE, weight: 600 })), 0)
}

/** Joins each period to the next; there is a gap where the values of periods between are missing. */
function joins({ points }: Line, placed: readonly PlacedPoint[]): readonly Join[] {
  if (!isLine(points)) return []
  return placed.flatMap((to, index) => {
    const from = placed[index - 1]
    if (!from || from.y === null || to.y === null) return []
    // Some series leave out a day between consecutive periods.
    const gap = utcDay.count(new Date(from.point.end), new Date(to.point.start))
    return gap > 1 ? [] : [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }]
  })
}

function joinMarks({ paint }: Line, all: readonly Join[]): readonly Mark[] {
  if (all.length === 0) return []
  const d = all
    .map(({ x1, y1, x2, y2 }) =>
      polyline([
        [x1, y1],
        [x2, y2],
      ]),
    )
    .join('')
  return [{ mark: 'path', d, fill: 'none', stroke: paint, width: 1.8 }]
}

/** Whether the period of a value is long enough to be drawn as a bar behind its mark. */
const showsPeriod = ({ left, right }: PlacedPoint) => right - left >= SYMBOL + 4

/** A value: its period horizontally, its range vertically, its symbol on top. */
function pointMarks({ paint, shape }: Line, placed: PlacedPoint): readonly Mark[] {
  const { point, x, y, top, bottom, left, right } = placed
  const period: readonly Mark[] =
    y === null || !showsPeriod(placed)
      ? []
      : [{ mark: 'rect', x: left, y: y - 2, width: right - left, height: 4, fill: paint, opacity: 0.25 }]
  const range: readonly Mark[] =
    top === bottom && y !== null
      ? []
      : [
          {
            mark: 'rect',
            x: x - 1.5,
            y: top,
            width: 3,
            height: Math.max(2, bottom - top),
            fill: paint,
            opacity: 0.55,
          },
        ]
  if (y === null) return range
  return [
    ...period,
    ...range,
    { mark: 'symbol', shape, x, y, size: SYMBOL, paint, ...(point.hollow ? { hollow: true } : {}) },
  ]
}

/** A line with its placed values and the segments between them. */
interface PlacedLine {
  readonly line: Line
  readonly points: readonly PlacedPoint[]
  readonly pieces: readonly Join[]
}

/** Boxes that closely cover a segment, so that no label is placed over it. */
function boxesOf({ x1, y1, x2, y2 }: Join): readonly Box[] {
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / 6))
  return Array.from({ length: steps }, (_, step) => {
    const at = (from: number, to: number, part: number) => from + ((to - from) * part) / steps
    const [left, right] = [at(x1, x2, step), at(x1, x2, step + 1)]
    const [one, other] = [at(y1, y2, step), at(y1, y2, step + 1)]
    return { x: left, y: Math.min(one, other) - 1, width: right - left, height: Math.abs(other - one) + 2 }
  })
}

const within = (box: Box, bounds: Box) =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height

/** The names of lines to the right of their last values, then values beside their marks, where they cover nothing. */
function labels(placed: readonly PlacedLine[], { box, plot }: LineFrame, unit: string): readonly Mark[] {
  const collisions = labelCollisions()
  for (const { points, pieces } of placed) {
    for (const box of pieces.flatMap(boxesOf)) collisions.take(box)
    for (const { point, x, y } of points)
      if (point.sign !== null && y !== null) collisions.take(signBelow(x, y, SYMBOL))
    for (const { x, y, top, bottom } of points)
      collisions.take({
        x: x - SYMBOL / 2,
        y: (y === null ? top : Math.min(top, y - SYMBOL / 2)) - 1,
        width: SYMBOL,
        height: Math.max(bottom - top, SYMBOL) + 2,
      })
  }
  const written: Text[] = []
  const write = (candidates: readonly Text[], bounds: Box) => {
    const free = candidates.find((text) => {
      const area = textBox(text)
      return within(area, bounds) && collisions.isFree(area)
    })
    if (!free) return
    const area = textBox(free)
    collisions.take({ x: area.x - 3, y: area.y, width: area.width + 6, height: area.height })
    written.push(free)
  }
  const room = { x: plot.x, y: plot.y, width: box.x + box.width - plot.x, height: plot.height }
  for (const { line, points } of placed) {
    const last = points.findLast(({ y }) => y !== null)
    if (last === undefined || last.y === null || line.name === '') continue
    const { x, y, right } = last
    // Past the bar of the last period, which would cross the name.
    const past = showsPeriod(last) ? [right + PERIOD_GAP] : []
    write(
      [...past, x + NAME_GAP].flatMap((start) =>
        [4, -8, 16, -20, 28].map((down) => ({
          mark: 'text',
          x: start,
          y: y + down,
          text: line.name,
          size: NAME_TYPE,
          weight: 600,
          fill: line.paint,
        })),
      ),
      room,
    )
  }
  if (placed.reduce((sum, { points }) => sum + points.length, 0) > MAX_WRITTEN) return written
  for (const { points } of placed)
    for (const { point, x, y, top, bottom } of points) {
      if (y === null || point.value === null) continue
      const text = formatNumber(point.value, unit)
      const at = (baseline: number): Text => ({
        mark: 'text',
        x,
        y: baseline,
        text,
        size: VALUE_TYPE,
        fill: 'ink',
        anchor: 'middle',
      })
      const above = at(Math.min(top, y - SYMBOL / 2) - 4)
      const below = at(Math.max(bottom, y + SYMBOL / 2) + 12)
      const [left, right] = [-1, 1].map((side) => ({
        ...at(y + 4),
        x: x + side * (SYMBOL / 2 + 4),
        anchor: side < 0 ? ('end' as const) : ('start' as const),
      })) as [Text, Text]
      write(point.value < 0 ? [below, above, left, right] : [above, below, left, right], room)
    }
  return written
}

/** One facet: its lines on a shared time axis, each value with its own mark. */
export function drawLineFacet(
  facet: LineFacet,
  frame: LineFrame,
): { readonly under: readonly Mark[]; readonly targets: readonly Target[]; readonly over: readonly Mark[] } {
  const { box, plot, x, y, lane } = frame
  const placed = facet.lines.map((line): PlacedLine => {
    const points = placePoints(line.points, x, y)
    return { line, points, pieces: joins(line, points) }
  })
  const values = frame.facet.lines.flatMap(({ points }) => points.map(({ value }) => value))
  return {
    under: [
      ...facetTitle(facet, box.x, box.y + 14, box.width),
      ...axisLeft(y, {
        left: plot.x,
        right: plot.x + plot.width,
        unit: facet.unit,
        whole: values.every((value) => value === null || Number.isInteger(value)),
      }),
      ...axisBottom(x, { top: plot.y, bottom: plot.y + plot.height, width: box.x + box.width }),
      ...placed.flatMap(({ line, pieces }) => joinMarks(line, pieces)),
    ],
    targets: placed.flatMap(({ line, points }, index) =>
      points.map((one) => ({
        key: one.point.key,
        records: one.point.records,
        label: one.point.label,
        lines: one.point.lines,
        lane: lane + index,
        box: one.box,
        marks: pointMarks(line, one),
      })),
    ),
    over: labels(placed, frame, facet.unit),
  }
}
