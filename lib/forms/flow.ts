import { ellipsise } from '@/lib/text/ellipsise'
import { measure } from '@/lib/text/measure'
import { AXIS_BOTTOM_HEIGHT, axisBottom } from './axes/axis-bottom'
import { binAxis } from './axes/bin-axis'
import { formatNumber } from './axes/format-number'
import { scaleOf } from './axes/scale'
import { AXIS_TYPE } from './axes/time-ticks'
import { arrowPath } from './flow/arrow-path'
import { type LaidDirection, type LaidLane, layLanes, NAME_ROW, NUMBER_GAP } from './flow/lay-lanes'
import type { Axis, ChartModel, Mark, Size, Target } from './model'
import type { Bin } from './parts/bin'
import type { FlowDirection, FlowOptions } from './parts/flow-direction'

/** From this width on, the names of the lanes stand left of them; below it, over them. */
const BESIDE = 520
const MAX_NAME = 210
const NAME_TYPE = 13
const NAME_GAP = 12
const COUNT_GAP = 7
const SIGN_TYPE = 14
const ARROW = 22
const THINNEST = 3

/** The name of a carriageway behind an arrow the way that it runs, with what moves on it. */
function signMarks({ way, signTop }: LaidDirection, counted: string, width: number): readonly Mark[] {
  const y = signTop + 16
  const bold = { size: SIGN_TYPE, weight: 600 } as const
  const left = ARROW + 8
  const name = ellipsise(way.label, width - left, bold)
  const after = left + measure(name, bold) + COUNT_GAP + 3
  const count = ellipsise(counted, width - after, { size: AXIS_TYPE })
  return [
    {
      mark: 'path',
      d: arrowPath({ x: 0, y: y - 10, width: ARROW, height: 11 }, way.points),
      fill: 'ink',
    },
    { mark: 'text', ...bold, x: left, y, text: name, fill: 'ink' },
    ...(count === counted
      ? [{ mark: 'text', x: after, y, text: count, size: AXIS_TYPE, fill: 'muted' } as const]
      : []),
  ]
}

/** The name of a lane with its count, beside it or over it. */
function nameMarks(
  { category, cells, top, middle }: LaidLane,
  beside: boolean,
  room: number,
): readonly Mark[] {
  const counted = formatNumber(cells.reduce((sum, { count }) => sum + count, 0))
  const least = measure(counted, { size: AXIS_TYPE }) + COUNT_GAP
  const name = ellipsise(category.label, room - least, { size: NAME_TYPE })
  const y = beside ? middle + 4 : top + NAME_ROW - 4
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

/** The surface of a carriageway: where years begin, a broken line between lanes as on a road, a line in each lane. */
function directionMarks(
  { top, height, lanes }: LaidDirection,
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

/**
 * Two-way exchange over time as a road: a carriageway each way, a lane for each category, and in each period an arrow
 * as thick as its count; all arrows share one scale. One target an arrow: it stands for the rows behind it and narrows
 * a view to its period and its category.
 */
export function flow(
  bins: readonly Bin[],
  carriageways: readonly FlowDirection[],
  { unit: [one, many] }: FlowOptions,
  { width, height }: Size,
): ChartModel {
  const beside = width >= BESIDE
  const categories = carriageways.flatMap(({ lanes }) => lanes)
  const widest = categories.map(({ label }) => measure(label, { size: NAME_TYPE }) + 32)
  const room = beside ? Math.min(MAX_NAME, Math.max(0, ...widest)) : width
  const left = beside ? room + NAME_GAP : 0
  const x = binAxis(bins, left, width)
  const xScale = scaleOf(x)
  const {
    carriageways: laid,
    unit,
    height: road,
  } = layLanes(carriageways, beside, height === undefined ? null : height - AXIS_BOTTOM_HEIGHT)
  const byKey = new Map(bins.map((bin) => [bin.key, bin]))
  const counts = carriageways.flatMap(({ cells }) => cells.map(({ count }) => count))
  const widestNumber = measure(formatNumber(Math.max(0, ...counts)), { size: AXIS_TYPE }) + 2
  const numbered = bins.every(({ start, end }) => widestNumber <= xScale(end) - xScale(start))
  const words = (count: number) => `${formatNumber(count)} ${count === 1 ? one : many}`

  const arrow =
    (way: FlowDirection, { category, middle }: LaidLane, lane: number) =>
    (cell: FlowDirection['cells'][number]): Target[] => {
      const bin = byKey.get(cell.bin)
      if (!bin || cell.count === 0) return []
      const [start, end] = [xScale(bin.start), xScale(bin.end)]
      const tall = Math.max(THINNEST, unit * cell.count)
      const gap = end - start > 8 ? 2 : 0
      const box = { x: start, y: middle - tall / 2, width: end - start - gap, height: tall }
      const number: Mark = {
        mark: 'text',
        x: start + box.width / 2,
        y: box.y - NUMBER_GAP,
        text: formatNumber(cell.count),
        size: AXIS_TYPE,
        fill: 'muted',
        anchor: 'middle',
      }
      return [
        {
          key: `${bin.key} ${category.id}`,
          records: cell.records,
          label: `${bin.label}, ${way.label}, ${category.label}: ${words(cell.count)}`,
          lines: cell.lines ?? [],
          narrows: {
            from: bin.from,
            to: bin.to,
            ...(category.parameter && {
              filters: { [category.parameter]: category.ids ?? [category.id] },
            }),
          },
          lane,
          box,
          marks: [
            { mark: 'path', d: arrowPath(box, way.points), fill: category.paint },
            ...(numbered ? [number] : []),
          ],
        },
      ]
    }
  const inOrder = laid.flatMap(({ way, lanes }) => lanes.map((lane) => ({ way, lane })))
  const targets = inOrder.flatMap(({ way, lane }, index) =>
    lane.cells.flatMap(arrow(way, lane, index)).sort((a, b) => a.box.x - b.box.x),
  )
  const years = bins
    .slice(1)
    .filter(isNewYear)
    .map(({ start }) => xScale(start))
  return {
    width,
    height: road + AXIS_BOTTOM_HEIGHT,
    under: [
      ...laid.flatMap((each) => [
        ...directionMarks(each, x, years),
        ...signMarks(each, words(each.way.cells.reduce((sum, { count }) => sum + count, 0)), width),
        ...each.lanes.flatMap((lane) => nameMarks(lane, beside, room)),
      ]),
      // The grid of the axis would run through the names of the carriageways: each road has its own.
      ...(bins.length > 0 ? axisBottom(x, { top: road, bottom: road, width }) : []),
    ],
    targets,
    over: [],
    plot: { x: left, y: 0, width: x.range[1] - left, height: road },
    x: bins.length > 0 ? x : null,
    y: null,
    empty: targets.length === 0,
  }
}
