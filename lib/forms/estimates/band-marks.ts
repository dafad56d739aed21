import type { Axis, Box, Mark } from '../model'
import type { StandingBand } from '../parts/estimate-facet'
import { ARROW, arrow } from './arrow'
import { level } from './level'

/** The y of the two edges of a band, for those inside the plot. */
export function bandEdges(
  { low, high }: StandingBand,
  y: Axis,
  plot: Box,
): readonly [top: number, bottom: number] {
  const at = level(y, plot)
  const foot = plot.y + plot.height
  return [high === null ? plot.y : Math.max(plot.y, at(high)), low === null ? foot : Math.min(foot, at(low))]
}

/** The range of the standing claims across the plot, with an arrow at an open end. */
export function bandMarks(band: StandingBand, y: Axis, plot: Box): readonly Mark[] {
  const [top, bottom] = bandEdges(band, y, plot)
  const bottomOfPlot = plot.y + plot.height
  const right = plot.x + plot.width
  const edge = (level: number): Mark => ({
    mark: 'line',
    x1: plot.x,
    y1: level,
    x2: right,
    y2: level,
    stroke: 'muted',
    dash: '2 3',
  })
  const open = (level: number, direction: 'up' | 'down'): Mark => ({
    mark: 'path',
    d: arrow(right - 6, level, direction),
    fill: 'none',
    stroke: 'muted',
    width: 1.4,
  })
  const area: Mark = {
    mark: 'rect',
    x: plot.x,
    y: top,
    width: plot.width,
    height: Math.max(bottom - top, 2),
    fill: 'band',
  }
  const spaceAbove = top - plot.y >= ARROW
  const spaceBelow = bottomOfPlot - bottom >= ARROW
  return [
    area,
    ...(band.high === null ? [] : [edge(top)]),
    ...(band.low === null || bottom === top ? [] : [edge(bottom)]),
    ...(band.openHigh && spaceAbove ? [open(top, 'up')] : []),
    ...(band.openLow && spaceBelow ? [open(bottom, 'down')] : []),
  ]
}
