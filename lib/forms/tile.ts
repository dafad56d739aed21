import { numberDomain } from './axes/number-domain'
import { scaleOf } from './axes/scale'
import type { Axis, ChartModel, Size } from './model'
import { rounded } from './parts/rounded'
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
  const boxes = steps.flatMap(({ start, low, high }, index): string[] => {
    const [bottom, top] = [low ?? high, high ?? low]
    if (bottom === null || top === null) return []
    const left = xScale(start)
    const right = xScale(steps[index + 1]?.start ?? domain[1])
    const thick = Math.max(2, yScale(bottom) - yScale(top))
    const y0 = Math.min(yScale(top), height - MARGIN - thick / 2)
    // Overlap the neighbour by half a pixel, or a seam would show.
    const wide = rounded(Math.max(1, right - left + 0.5))
    return [`M${rounded(left)},${rounded(y0)}h${wide}v${rounded(thick)}h${-wide}z`]
  })
  return {
    width,
    height,
    under: [
      { mark: 'line', x1: MARGIN, y1: height - 1, x2: width - MARGIN, y2: height - 1, stroke: 'grid' },
      // One path for all: a page has several of these.
      ...(boxes.length === 0 ? [] : [{ mark: 'path', d: boxes.join(''), fill: paint } as const]),
    ],
    targets: [],
    over: [],
    plot: { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN },
    x,
    y,
    empty: boxes.length === 0,
  }
}
