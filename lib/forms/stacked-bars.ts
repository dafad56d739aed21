import { max, sum } from 'd3-array'
import { stack, stackOffsetExpand, stackOffsetNone } from 'd3-shape'
import { measure } from '@/lib/text/measure'
import { shareWords } from '@/words/forms'
import { AXIS_BOTTOM_HEIGHT, axisBottom } from './axes/axis-bottom'
import { axisLeft, axisLeftWidth } from './axes/axis-left'
import { binAxis } from './axes/bin-axis'
import { formatNumber } from './axes/format-number'
import { type Scale, scaleOf } from './axes/scale'
import { AXIS_TYPE } from './axes/time-ticks'
import type { Axis, ChartModel, Mark, Size, Target } from './model'
import type { Bin, BinCell, Category, StackedBarOptions } from './parts/bin'
import { cellsByBin } from './parts/cells-by-bin'

/** Space above the highest bar for its total. */
const TOTAL_HEIGHT = 20
const MIN_PLOT = 60

interface Segment {
  readonly bin: Bin
  readonly category: Category
  readonly cell: BinCell
  /** The count of its whole bar. */
  readonly total: number
  /** Index of the category. */
  readonly lane: number
  readonly y0: number
  readonly y1: number
}

function segmentsOf(
  bins: readonly Bin[],
  categories: readonly Category[],
  cells: readonly BinCell[],
  share: boolean,
): readonly Segment[] {
  const byBin = cellsByBin(cells)
  const cellOf = (bin: Bin, { id }: Category) => byBin.get(bin.key)?.get(id)
  const totals = bins.map((bin) => sum(categories, (category) => cellOf(bin, category)?.count))
  return stack<unknown, Bin, Category>()
    .keys(categories)
    .value((bin, category) => cellOf(bin, category)?.count ?? 0)
    .offset(share ? stackOffsetExpand : stackOffsetNone)(bins)
    .flatMap((series, lane) =>
      series.flatMap(([y0, y1], index): Segment[] => {
        const bin = series[index]?.data
        const cell = bin && cellOf(bin, series.key)
        const total = totals[index] ?? 0
        return cell && cell.count > 0 ? [{ bin, category: series.key, cell, total, lane, y0, y1 }] : []
      }),
    )
}

function segmentTarget(
  { bin, category, cell, total, lane, y0, y1 }: Segment,
  xScale: Scale,
  yScale: Scale,
  unit: string,
): Target {
  const [left, right] = [xScale(bin.start), xScale(bin.end)]
  const gap = right - left > 5 ? 1 : 0
  const top = yScale(y1)
  const box = { x: left, y: top, width: right - left, height: yScale(y0) - top }
  const percent = Math.round((cell.count / total) * 100)
  return {
    key: `${bin.key} ${category.id}`,
    records: cell.records,
    ...(cell.many && { many: cell.many }),
    label: `${bin.label}, ${category.label}: ${formatNumber(cell.count)}`,
    lines: [shareWords(percent, formatNumber(total), unit)],
    narrows: {
      from: bin.from,
      to: bin.to,
      ...(category.parameter && { filters: { [category.parameter]: category.ids ?? [category.id] } }),
    },
    lane,
    box,
    marks: [
      {
        mark: 'rect',
        ...box,
        width: Math.max(0.5, box.width - gap),
        // A gap between segments, so that they are distinguishable without colour.
        height: box.height > 3 ? box.height - 1 : box.height,
        fill: category.paint,
      },
    ],
  }
}

/** Totals above the bars, only if all of them fit, so that none is missing by chance. */
function totalMarks(segments: readonly Segment[], xScale: Scale, yScale: Scale): readonly Mark[] {
  const bars = [...new Map(segments.map(({ bin, total }) => [bin, total]))]
  const fits = bars.every(
    ([bin, total]) =>
      measure(formatNumber(total), { size: AXIS_TYPE }) + 3 <= xScale(bin.end) - xScale(bin.start),
  )
  if (!fits) return []
  return bars
    .toSorted(([one], [other]) => one.start - other.start)
    .map(([bin, total]) => ({
      mark: 'text',
      x: (xScale(bin.start) + xScale(bin.end)) / 2,
      y: yScale(total) - 5,
      text: formatNumber(total),
      size: AXIS_TYPE,
      fill: 'muted',
      anchor: 'middle',
    }))
}

/**
 * Counts by time, each bar divided by category from the axis up: in absolute numbers, or in shares of 100%. One target
 * per segment: it stands for the rows in it and narrows a view to its bin and category.
 */
export function stackedBars(
  bins: readonly Bin[],
  categories: readonly Category[],
  cells: readonly BinCell[],
  options: StackedBarOptions,
  { width, height = Math.round(Math.min(380, Math.max(240, width * 0.38))) }: Size,
): ChartModel {
  const share = options.stack === 'share'
  const segments = segmentsOf(bins, categories, cells, share)
  const plotTop = TOTAL_HEIGHT
  const plotHeight = Math.max(MIN_PLOT, height - TOTAL_HEIGHT - AXIS_BOTTOM_HEIGHT)
  const highest = Math.max(1, options.axisMax ?? 0, max(segments, ({ total }) => total) ?? 0)
  const range = [plotTop + plotHeight, plotTop] as const
  const y: Axis = { kind: 'linear', domain: [0, share ? 100 : highest], range }
  const words = { unit: share ? '%' : '', whole: !share }
  const left = axisLeftWidth(y, words)
  const x = binAxis(bins, left, width)
  const xScale = scaleOf(x)
  // Shares are stacked from 0 to 1 and labelled in percent.
  const yScale = scaleOf(share ? { ...y, domain: [0, 1] } : y)
  const targets = segments
    .map((segment) => segmentTarget(segment, xScale, yScale, options.unit))
    .sort((a, b) => a.lane - b.lane || a.box.x - b.box.x)
  return {
    width,
    height: TOTAL_HEIGHT + plotHeight + AXIS_BOTTOM_HEIGHT,
    under: [
      ...axisLeft(y, { left, right: x.range[1], ...words }),
      ...(bins.length > 0 ? axisBottom(x, { top: plotTop, bottom: plotTop + plotHeight, width }) : []),
    ],
    targets,
    over: share ? [] : totalMarks(segments, xScale, yScale),
    plot: { x: left, y: plotTop, width: x.range[1] - left, height: plotHeight },
    x: bins.length > 0 ? x : null,
    y,
    empty: targets.length === 0,
  }
}
