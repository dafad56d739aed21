import { ellipsise } from '@/lib/text/ellipsise'
import { measure } from '@/lib/text/measure'
import { axisNumber } from './axes/axis-number'
import { binAxis } from './axes/bin-axis'
import { numberAxis, numberAxisWidth } from './axes/number-axis'
import { scaleOf } from './axes/scale'
import { TIME_AXIS_HEIGHT, timeAxis } from './axes/time-axis'
import { AXIS_TYPE } from './axes/time-ticks'
import type { Axis, ChartModel, Mark, Size, Target } from './model'
import type { Bin, BinCell, Category } from './parts/bin'
import { type Stack, stacksOf } from './parts/stack'

/** One of the two directions: what its bars are counts of. */
export interface Half {
  readonly id: string
  /** What the half is called in the drawing. */
  readonly label: string
  readonly categories: readonly Category[]
  readonly cells: readonly BinCell[]
  /** What a segment narrows a view to beside its bin and its category. */
  readonly filters?: Readonly<Record<string, readonly string[]>>
}

/** Beyond the longest bar of each half, for its total and for the name of the half. */
const TOTAL = 18
const NAME = 22
const MIN_PLOT = 60

type Side = 'up' | 'down'

/** The name of a half with its count and the way that its bars point, at the edge where they end. */
function nameMarks(
  { label, cells }: Half,
  side: Side,
  y: number,
  left: number,
  right: number,
): readonly Mark[] {
  const type = { size: AXIS_TYPE + 1, weight: 600 } as const
  const counted = axisNumber(cells.reduce((sum, { count }) => sum + count, 0))
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
 * Counts by time in two directions: one up from a shared axis, the other down, both on one scale.
 * One target a segment; it stands for the rows behind it and narrows a view to its bin, its half and its category.
 */
export function mirror(
  bins: readonly Bin[],
  [up, down]: readonly [Half, Half],
  { width, height = Math.round(Math.min(460, Math.max(320, width * 0.42))) }: Size,
): ChartModel {
  const above = stacksOf(bins, up.categories, up.cells)
  const below = stacksOf(bins, down.categories, down.cells)
  const most = (stacks: readonly Stack[]) => stacks.reduce((high, { total }) => Math.max(high, total), 0)
  const [highest, lowest] = [most(above), most(below)]
  const plotTop = NAME + TOTAL
  const plotHeight = Math.max(MIN_PLOT, height - 2 * (NAME + TOTAL) - TIME_AXIS_HEIGHT)
  const y: Axis = {
    kind: 'linear',
    domain: highest + lowest === 0 ? [0, 1] : [-lowest, highest],
    range: [plotTop + plotHeight, plotTop],
  }
  const words = { unit: '', whole: true, magnitude: true }
  const left = numberAxisWidth(y, words)
  const x = binAxis(bins, left, width)
  const xScale = scaleOf(x)
  const yScale = scaleOf(y)

  const segments = (half: Half, stacks: readonly Stack[], side: Side): Target[] =>
    stacks.flatMap(({ bin, total, cells }) =>
      cells.map((cell): Target => {
        const [start, end] = [xScale(bin.start), xScale(bin.end)]
        const [near, far] = [cell.base, cell.base + cell.count].map((value) =>
          yScale(side === 'up' ? value : -value),
        ) as [number, number]
        const box = { x: start, y: Math.min(near, far), width: end - start, height: Math.abs(far - near) }
        const category = half.categories[cell.lane]
        const gap = box.width > 5 ? 1 : 0
        const line = box.height > 3 ? 1 : 0
        return {
          key: `${half.id} ${bin.key} ${cell.category}`,
          records: cell.records,
          label: `${bin.label}, ${half.label}, ${category?.label ?? cell.category}: ${axisNumber(cell.count)}`,
          lines: cell.lines ?? [`of ${axisNumber(total)} in all this way`],
          narrows: {
            from: bin.from,
            to: bin.to,
            filters: {
              ...half.filters,
              ...(category?.parameter ? { [category.parameter]: category.ids ?? [category.id] } : {}),
            },
          },
          // From the top of the drawing to its foot, so that the arrow keys lead where they point.
          lane: side === 'up' ? up.categories.length - 1 - cell.lane : up.categories.length + cell.lane,
          box,
          marks: [
            {
              mark: 'rect',
              x: box.x,
              y: side === 'up' ? box.y + line : box.y,
              width: Math.max(0.5, box.width - gap),
              height: box.height - line,
              fill: category?.paint ?? 'muted',
            },
          ],
        }
      }),
    )

  /** Totals beyond the bars, where every one of them has room. */
  const drawn = [
    ...above.map((stack) => ({ ...stack, side: 'up' })),
    ...below.map((stack) => ({ ...stack, side: 'down' })),
  ].filter(({ total }) => total > 0)
  const fits = drawn.every(
    ({ bin, total }) =>
      measure(axisNumber(total), { size: AXIS_TYPE }) + 3 <= xScale(bin.end) - xScale(bin.start),
  )
  const totals = fits
    ? drawn.map(
        ({ bin, total, side }): Mark => ({
          mark: 'text',
          x: (xScale(bin.start) + xScale(bin.end)) / 2,
          y: side === 'up' ? yScale(total) - 5 : yScale(-total) + 14,
          text: axisNumber(total),
          size: AXIS_TYPE,
          fill: 'muted',
          anchor: 'middle',
        }),
      )
    : []
  const targets = [...segments(up, above, 'up'), ...segments(down, below, 'down')].sort(
    (a, b) => a.lane - b.lane || a.box.x - b.box.x,
  )
  const plotBottom = plotTop + plotHeight
  const foot = plotBottom + TOTAL + NAME
  const nameAt = Math.min(left, 40)
  return {
    width,
    height: foot + TIME_AXIS_HEIGHT,
    under: [
      ...numberAxis(y, { left, right: x.range[1], ...words }),
      ...(bins.length > 0 ? timeAxis(x, { top: plotTop, bottom: foot, width }) : []),
      ...nameMarks(up, 'up', 14, nameAt, x.range[1]),
      ...nameMarks(down, 'down', foot - 7, nameAt, x.range[1]),
    ],
    targets,
    over: [
      { mark: 'line', x1: left, y1: yScale(0), x2: x.range[1], y2: yScale(0), stroke: 'ink' },
      ...totals,
    ],
    plot: { x: left, y: plotTop, width: x.range[1] - left, height: plotHeight },
    x: bins.length > 0 ? x : null,
    y,
    empty: targets.length === 0,
  }
}
