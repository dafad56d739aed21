import { max, sum } from 'd3-array'
import { ellipsise } from '@/lib/text/ellipsise'
import { measure } from '@/lib/text/measure'
import { AXIS_BOTTOM_HEIGHT, axisBottom } from './axes/axis-bottom'
import { binAxis } from './axes/bin-axis'
import { formatNumber } from './axes/format-number'
import { type Scale, scaleOf } from './axes/scale'
import { AXIS_TYPE } from './axes/time-ticks'
import { arrowPath } from './flow/arrow-path'
import {
  type DirectionLayout,
  type FlowLayout,
  flowLayout,
  type LaneLayout,
  NAME_HEIGHT,
  NUMBER_GAP,
} from './flow/flow-layout'
import type { Axis, ChartModel, Mark, Size, Target } from './model'
import type { Bin, BinCell } from './parts/bin'
import type { FlowDirection, FlowOptions } from './parts/flow-direction'

/** From this width on, the names of the lanes are to the left of them; below it, above them. */
const MIN_WIDTH_NAMES_LEFT = 520
const MAX_NAME = 210
const NAME_TYPE = 13
const NAME_GAP = 12
const COUNT_GAP = 7
const HEADING_TYPE = 14
const ARROW = 22
/** Minimum thickness of an arrow, in pixels. */
const MIN_THICKNESS = 3

/** The name of a direction with its count, after an arrow that points that way. */
function headingMarks(
  { direction, headingTop }: DirectionLayout,
  counted: string,
  width: number,
): readonly Mark[] {
  const y = headingTop + 16
  const bold = { size: HEADING_TYPE, weight: 600 } as const
  const left = ARROW + 8
  const name = ellipsise(direction.label, width - left, bold)
  const after = left + measure(name, bold) + COUNT_GAP + 3
  const count = ellipsise(counted, width - after, { size: AXIS_TYPE })
  return [
    {
      mark: 'path',
      d: arrowPath({ x: 0, y: y - 10, width: ARROW, height: 11 }, direction.points),
      fill: 'ink',
    },
    { mark: 'text', ...bold, x: left, y, text: name, fill: 'ink' },
    ...(count === counted
      ? [{ mark: 'text', x: after, y, text: count, size: AXIS_TYPE, fill: 'muted' } as const]
      : []),
  ]
}

/** The name of a lane with its count, left of it or above it. */
function nameMarks(
  { category, cells, top, middle }: LaneLayout,
  namesLeft: boolean,
  maxWidth: number,
): readonly Mark[] {
  const counted = formatNumber(sum(cells, ({ count }) => count))
  const countWidth = measure(counted, { size: AXIS_TYPE }) + COUNT_GAP
  const name = ellipsise(category.label, maxWidth - countWidth, { size: NAME_TYPE })
  const y = namesLeft ? middle + 4 : top + NAME_HEIGHT - 4
  return [
    { mark: 'text', x: 0, y, text: name, size: NAME_TYPE, fill: 'ink' },
    {
      mark: 'text',
      x: measure(name, { size: NAME_TYPE }) + COUNT_GAP,
      y,
      text: counted,
      size: AXIS_TYPE,
      fill: 'muted',
    },
  ]
}

/** The background of a direction: lines at new years, dashed lines between lanes, and a line along each lane. */
function directionMarks(
  { top, height, lanes }: DirectionLayout,
  x: Axis,
  years: readonly number[],
): readonly Mark[] {
  const [left, right] = x.range
  return [
    { mark: 'rect', x: left, y: top, width: right - left, height, fill: 'band', opacity: 0.5 },
    ...years.map((at): Mark => ({ mark: 'line', x1: at, y1: top, x2: at, y2: top + height, stroke: 'grid' })),
    ...lanes.map(
      ({ middle }): Mark => ({ mark: 'line', x1: left, y1: middle, x2: right, y2: middle, stroke: 'grid' }),
    ),
    ...lanes.slice(1).map(
      (lane): Mark => ({
        mark: 'line',
        x1: left,
        y1: lane.top,
        x2: right,
        y2: lane.top,
        stroke: 'paper',
        width: 2,
        dash: '12 8',
      }),
    ),
  ]
}

const isNewYear = ({ start }: Bin) => new Date(start).getUTCMonth() === 0

interface ArrowOptions {
  readonly bins: ReadonlyMap<string, Bin>
  readonly xScale: Scale
  /** Thickness per row, in pixels. */
  readonly unit: number
  /** Whether every arrow has its number above it. */
  readonly numbered: boolean
  readonly countWords: (count: number) => string
}

function arrowTargets(
  cell: BinCell,
  direction: FlowDirection,
  { category, middle }: LaneLayout,
  lane: number,
  { bins, xScale, unit, numbered, countWords }: ArrowOptions,
): readonly Target[] {
  const bin = bins.get(cell.bin)
  if (!bin || cell.count === 0) return []
  const [start, end] = [xScale(bin.start), xScale(bin.end)]
  const thickness = Math.max(MIN_THICKNESS, unit * cell.count)
  const gap = end - start > 8 ? 2 : 0
  const box = { x: start, y: middle - thickness / 2, width: end - start - gap, height: thickness }
  const number: Mark = {
    mark: 'text',
    x: start + box.width / 2,
    y: box.y - NUMBER_GAP,
    text: formatNumber(cell.count),
    size: AXIS_TYPE,
    fill: 'muted',
    anchor: 'middle',
  }
  const { parameter, ids = [category.id] } = category
  return [
    {
      key: `${bin.key} ${category.id}`,
      records: cell.records,
      ...(cell.many && { many: cell.many }),
      label: `${bin.label}, ${direction.label}, ${category.label}: ${countWords(cell.count)}`,
      lines: cell.lines ?? [],
      narrows: { from: bin.from, to: bin.to, ...(parameter && { filters: { [parameter]: ids } }) },
      lane,
      box,
      marks: [
        { mark: 'path', d: arrowPath(box, direction.points), fill: category.paint },
        ...(numbered ? [number] : []),
      ],
    },
  ]
}

/** The layout with the cells of other directions in the place of its own. */
function withCells(layout: FlowLayout, directions: readonly FlowDirection[]): FlowLayout {
  return {
    ...layout,
    directions: layout.directions.map((each) => {
      const { cells = [] } = directions.find(({ id }) => id === each.direction.id) ?? {}
      const cellsOf = ({ id }: LaneLayout['category']) => cells.filter(({ category }) => category === id)
      return {
        ...each,
        direction: { ...each.direction, cells },
        lanes: each.lanes.map((lane) => ({ ...lane, cells: cellsOf(lane.category) })),
      }
    }),
  }
}

/**
 * A two-way exchange over time: a group of lanes per direction, a lane per category, and per period an arrow as thick
 * as its count; all arrows share one scale, that of `frame`. One target per arrow: it stands for the rows in it and narrows a view to
 * its period and its category.
 */
export function flow(
  bins: readonly Bin[],
  directions: readonly FlowDirection[],
  { unit: [one, many] }: FlowOptions,
  { width, height }: Size,
  frame = directions,
): ChartModel {
  const namesLeft = width >= MIN_WIDTH_NAMES_LEFT
  const nameWidths = frame
    .flatMap(({ lanes }) => lanes)
    .map(({ label }) => measure(label, { size: NAME_TYPE }) + 32)
  const nameWidth = namesLeft ? Math.min(MAX_NAME, Math.max(0, ...nameWidths)) : width
  const left = namesLeft ? nameWidth + NAME_GAP : 0
  const x = binAxis(bins, left, width)
  const xScale = scaleOf(x)
  const plotHeight = height === undefined ? null : height - AXIS_BOTTOM_HEIGHT
  const layout = withCells(flowLayout(frame, namesLeft, plotHeight), directions)
  const highest = max(frame, ({ cells }) => max(cells, ({ count }) => count)) ?? 0
  const numberWidth = measure(formatNumber(highest), { size: AXIS_TYPE }) + 2
  const options: ArrowOptions = {
    bins: new Map(bins.map((bin) => [bin.key, bin])),
    xScale,
    unit: layout.unit,
    numbered: bins.every(({ start, end }) => numberWidth <= xScale(end) - xScale(start)),
    countWords: (count) => `${formatNumber(count)} ${count === 1 ? one : many}`,
  }
  const targets = layout.directions
    .flatMap(({ direction, lanes }) => lanes.map((lane) => ({ direction, lane })))
    .flatMap(({ direction, lane }, index) =>
      lane.cells
        .flatMap((cell) => arrowTargets(cell, direction, lane, index, options))
        .sort((a, b) => a.box.x - b.box.x),
    )
  const years = bins
    .slice(1)
    .filter(isNewYear)
    .map(({ start }) => xScale(start))
  return {
    width,
    height: layout.height + AXIS_BOTTOM_HEIGHT,
    under: [
      ...layout.directions.flatMap((each) => [
        ...directionMarks(each, x, years),
        ...headingMarks(each, options.countWords(sum(each.direction.cells, ({ count }) => count)), width),
        ...each.lanes.flatMap((lane) => nameMarks(lane, namesLeft, nameWidth)),
      ]),
      // The grid of the axis would cross the names of the directions, so each direction draws its own.
      ...(bins.length > 0 ? axisBottom(x, { top: layout.height, bottom: layout.height, width }) : []),
    ],
    targets,
    over: [],
    plot: { x: left, y: 0, width: x.range[1] - left, height: layout.height },
    x: bins.length > 0 ? x : null,
    y: null,
    empty: targets.length === 0,
  }
}
