import { max, min, rollup, sum } from 'd3-array'
import { ellipsise } from '@/lib/text/ellipsise'
import { measure } from '@/lib/text/measure'
import { halfTotalWords } from '@/words/forms'
import { AXIS_BOTTOM_HEIGHT, axisBottom } from './axes/axis-bottom'
import { axisLeft, axisLeftWidth } from './axes/axis-left'
import { binAxis } from './axes/bin-axis'
import { formatNumber } from './axes/format-number'
import { type Scale, scaleOf } from './axes/scale'
import { AXIS_TYPE } from './axes/time-ticks'
import { type Half, type Segment, type Side, segmentsOf, type Total, totalsOf } from './mirror/segments'
import type { Axis, ChartModel, Mark, Size, Target } from './model'
import type { Bin } from './parts/bin'

/** Space beyond the longest bar of each half: for its total and for the name of the half. */
const TOTAL_HEIGHT = 18
const NAME_HEIGHT = 22
const MIN_PLOT = 60

function segmentTarget(
  { side, half, category, lane, bin, cell, y0, y1 }: Segment,
  total: number,
  xScale: Scale,
  yScale: Scale,
): Target {
  const [left, right] = [xScale(bin.start), xScale(bin.end)]
  const top = yScale(y1)
  const box = { x: left, y: top, width: right - left, height: yScale(y0) - top }
  const gap = box.width > 5 ? 1 : 0
  const line = box.height > 3 ? 1 : 0
  return {
    key: `${half.id} ${bin.key} ${category.id}`,
    records: cell.records,
    ...(cell.many && { many: cell.many }),
    label: `${bin.label}, ${half.label}, ${category.label}: ${formatNumber(cell.count)}`,
    lines: cell.lines ?? [halfTotalWords(formatNumber(total))],
    narrows: {
      from: bin.from,
      to: bin.to,
      filters: {
        ...half.filters,
        ...(category.parameter ? { [category.parameter]: category.ids ?? [category.id] } : {}),
      },
    },
    lane,
    box,
    marks: [
      {
        mark: 'rect',
        x: box.x,
        y: side === 'up' ? box.y + line : box.y,
        width: Math.max(0.5, box.width - gap),
        height: box.height - line,
        fill: category.paint,
      },
    ],
  }
}

/** Totals beyond the bars, only if all of them fit. */
function totalMarks(totals: readonly Total[], xScale: Scale, yScale: Scale): readonly Mark[] {
  const fits = totals.every(
    ({ bin, count }) =>
      measure(formatNumber(count), { size: AXIS_TYPE }) + 3 <= xScale(bin.end) - xScale(bin.start),
  )
  if (!fits) return []
  return totals.map(({ bin, side, count }) => ({
    mark: 'text',
    x: (xScale(bin.start) + xScale(bin.end)) / 2,
    y: side === 'up' ? yScale(count) - 5 : yScale(-count) + 14,
    text: formatNumber(count),
    size: AXIS_TYPE,
    fill: 'muted',
    anchor: 'middle',
  }))
}

/** The name of a half with its count and a triangle in the direction of its bars, at the outer edge. */
function nameMarks(
  { label, cells }: Half,
  side: Side,
  y: number,
  left: number,
  right: number,
): readonly Mark[] {
  const type = { size: AXIS_TYPE + 1, weight: 600 } as const
  const counted = formatNumber(sum(cells, ({ count }) => count))
  const start = left + 15
  const name = ellipsise(label, right - start - measure(counted, type) - 7, type)
  return [
    {
      mark: 'symbol',
      shape: side === 'up' ? 'triangle' : 'triangle-down',
      x: left + 5,
      y: y - 4,
      size: 9,
      paint: 'ink',
    },
    { mark: 'text', ...type, x: start, y, text: name, fill: 'ink' },
    {
      mark: 'text',
      ...type,
      weight: 400,
      x: start + measure(name, type) + 7,
      y,
      text: counted,
      fill: 'muted',
    },
  ]
}

/**
 * Counts by time in two directions: one up from a shared axis, the other down, both on one scale. One target per
 * segment: it stands for the rows in it and narrows a view to its bin, its half and its category. The scale is that of
 * `frame`.
 */
export function mirror(
  bins: readonly Bin[],
  [up, down]: readonly [Half, Half],
  { width, height = Math.round(Math.min(460, Math.max(320, width * 0.42))) }: Size,
  frame: readonly [Half, Half] = [up, down],
): ChartModel {
  const segments = segmentsOf(bins, up, down)
  const framing = segmentsOf(bins, ...frame)
  const totals = totalsOf(segments)
  const plotTop = NAME_HEIGHT + TOTAL_HEIGHT
  const plotHeight = Math.max(MIN_PLOT, height - 2 * plotTop - AXIS_BOTTOM_HEIGHT)
  const plotBottom = plotTop + plotHeight
  const bottom = plotBottom + plotTop
  const y: Axis = {
    kind: 'linear',
    domain:
      framing.length === 0 ? [0, 1] : [min(framing, ({ y0 }) => y0) ?? 0, max(framing, ({ y1 }) => y1) ?? 1],
    range: [plotBottom, plotTop],
  }
  const words = { unit: '', whole: true, magnitude: true }
  const left = axisLeftWidth(y, words)
  const x = binAxis(bins, left, width)
  const right = x.range[1]
  const [xScale, yScale] = [scaleOf(x), scaleOf(y)]
  const totalOf = rollup(
    totals,
    ([total]) => total?.count ?? 0,
    ({ side }) => side,
    ({ bin }) => bin,
  )
  const targets = segments
    .map((segment) =>
      segmentTarget(segment, totalOf.get(segment.side)?.get(segment.bin) ?? 0, xScale, yScale),
    )
    .sort((a, b) => a.lane - b.lane || a.box.x - b.box.x)
  const nameX = Math.min(left, 40)
  return {
    width,
    height: bottom + AXIS_BOTTOM_HEIGHT,
    under: [
      ...axisLeft(y, { left, right, ...words }),
      ...(bins.length > 0 ? axisBottom(x, { top: plotTop, bottom, width }) : []),
      ...nameMarks(up, 'up', 14, nameX, right),
      ...nameMarks(down, 'down', bottom - 7, nameX, right),
    ],
    targets,
    over: [
      { mark: 'line', x1: left, y1: yScale(0), x2: right, y2: yScale(0), stroke: 'ink' },
      ...totalMarks(totals, xScale, yScale),
    ],
    plot: { x: left, y: plotTop, width: right - left, height: plotHeight },
    x: bins.length > 0 ? x : null,
    y,
    empty: targets.length === 0,
  }
}
