import { measure } from '@/lib/text/measure'
import { axisNumber } from './axes/axis-number'
import { binAxis } from './axes/bin-axis'
import { numberAxis, numberAxisWidth } from './axes/number-axis'
import { scaleOf } from './axes/scale'
import { TIME_AXIS_HEIGHT, timeAxis } from './axes/time-axis'
import { AXIS_TYPE } from './axes/time-ticks'
import type { Axis, ChartModel, Mark, Size, Target } from './model'
import type { Bin, BinCell, Category, StackedBarOptions } from './parts/bin'
import { type Stack, stacksOf } from './parts/stack'

/** Above the highest bar, for its total. */
const HEADROOM = 20
const MIN_PLOT = 60

/** Totals over the bars where every one of them has room, so that none is missing by chance. */
function totals(
  stacks: readonly Stack[],
  x: (value: number) => number,
  y: (value: number) => number,
): Mark[] {
  const drawn = stacks.filter(({ total }) => total > 0)
  const fits = ({ bin, total }: Stack) =>
    measure(axisNumber(total), { size: AXIS_TYPE }) + 3 <= x(bin.end) - x(bin.start)
  if (!drawn.every(fits)) return []
  return drawn.map(({ bin, total }) => ({
    mark: 'text',
    x: (x(bin.start) + x(bin.end)) / 2,
    y: y(total) - 5,
    text: axisNumber(total),
    size: AXIS_TYPE,
    fill: 'muted',
    anchor: 'middle',
  }))
}

/**
 * Counts by time, each bar divided by category from the axis up: in numbers, or each bar as shares of 100%.
 * One target a segment; it stands for the rows behind it and narrows a view to its bin and category.
 */
export function stackedBars(
  bins: readonly Bin[],
  categories: readonly Category[],
  cells: readonly BinCell[],
  { stack, unit, most: reached = 0 }: StackedBarOptions,
  { width, height = Math.round(Math.min(380, Math.max(240, width * 0.38))) }: Size,
): ChartModel {
  const share = stack === 'share'
  const stacks = stacksOf(bins, categories, cells)
  const most = stacks.reduce((high, { total }) => Math.max(high, total), reached)
  const plotTop = HEADROOM
  const plotHeight = Math.max(MIN_PLOT, height - HEADROOM - TIME_AXIS_HEIGHT)
  const y: Axis = {
    kind: 'linear',
    domain: [0, share ? 100 : Math.max(1, most)],
    range: [plotTop + plotHeight, plotTop],
  }
  const words = { unit: share ? '%' : '', whole: !share }
  const left = numberAxisWidth(y, words)
  const x = binAxis(bins, left, width)
  const xScale = scaleOf(x)
  const yScale = scaleOf(y)

  const drawSegment = ({ bin, total }: Stack, cell: Stack['cells'][number]): Target => {
    const scaled = share ? 100 / total : 1
    const [start, end] = [xScale(bin.start), xScale(bin.end)]
    const gap = end - start > 5 ? 1 : 0
    const top = yScale((cell.base + cell.count) * scaled)
    const tall = yScale(cell.base * scaled) - top
    const box = { x: start, y: top, width: end - start, height: tall }
    const category = categories[cell.lane]
    const percent = Math.round((cell.count / total) * 100)
    return {
      key: `${bin.key} ${cell.category}`,
      records: cell.records,
      label: `${bin.label}, ${category?.label ?? cell.category}: ${axisNumber(cell.count)}`,
      lines: [`${percent}% of ${axisNumber(total)} ${unit}`],
      narrows: {
        from: bin.from,
        to: bin.to,
        ...(category?.parameter ? { filters: { [category.parameter]: category.ids ?? [category.id] } } : {}),
      },
      lane: cell.lane,
      box,
      marks: [
        {
          mark: 'rect',
          ...box,
          width: Math.max(0.5, box.width - gap),
          // A line of paper between segments, so that neighbours part without their colours.
          height: tall > 3 ? tall - 1 : tall,
          fill: category?.paint ?? 'muted',
        },
      ],
    }
  }
  const targets = stacks
    .flatMap((one) => one.cells.map((cell) => drawSegment(one, cell)))
    .sort((a, b) => a.lane - b.lane || a.box.x - b.box.x)
  return {
    width,
    height: HEADROOM + plotHeight + TIME_AXIS_HEIGHT,
    under: [
      ...numberAxis(y, { left, right: x.range[1], ...words }),
      ...(bins.length > 0 ? timeAxis(x, { top: plotTop, bottom: plotTop + plotHeight, width }) : []),
    ],
    targets,
    over: share ? [] : totals(stacks, xScale, yScale),
    plot: { x: left, y: plotTop, width: x.range[1] - left, height: plotHeight },
    x: bins.length > 0 ? x : null,
    y,
    empty: targets.length === 0,
  }
}
