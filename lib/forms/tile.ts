import { numberDomain } from './axes/number-domain'
import { scaleOf } from './axes/scale'
import type { Axis, ChartModel, Mark, Size } from './model'
import type { TileOptions, TileStep } from './parts/tile-step'

const MARGIN = 4

/**
 * A sparkline: the figure or its range from step to step, up to the end of the domain. It has no axes and no targets;
 * the text of its tile says what it shows.
 */
export function tile(
  steps: readonly TileStep[],
  { domain, paint }: TileOptions,
  { width, height = 36 }: Size,
): ChartModel {
  const values = steps.flatMap(({ low, high }) => [low ?? [], high ?? []].flat())
  const x: Axis = { kind: 'time', domain, range: [MARGIN, width - MARGIN] }
  const y: Axis = {
    kind: 'linear',
    domain: numberDomain(values, 'linear'),
    range: [height - MARGIN, MARGIN],
  }
  const [xScale, yScale] = [scaleOf(x), scaleOf(y)]
  const marks = steps.flatMap(({ start, low, high }, index): Mark[] => {
    const [bottom, top] = [low ?? high, high ?? low]
    if (bottom === null || top === null) return []
    const left = xScale(start)
    const right = xScale(steps[index + 1]?.start ?? domain[1])
    const thick = Math.max(2, yScale(bottom) - yScale(top))
    const y0 = Math.min(yScale(top), height - MARGIN - thick / 2)
    return [
      {
        mark: 'rect',
        x: left,
        y: y0, // Overlap the neighbour by half a pixel, or a seam would show.
        width: Math.max(1, right - left + 0.5),
        height: thick,
        fill: paint,
      },
    ]
  })
  return {
    width,
    height,
    under: [
      { mark: 'line', x1: MARGIN, y1: height - 1, x2: width - MARGIN, y2: height - 1, stroke: 'grid' },
      ...marks,
    ],
    targets: [],
    over: [],
    plot: { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN },
    x,
    y,
    empty: marks.length === 0,
  }
}
