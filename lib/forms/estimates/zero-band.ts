import { AXIS_TYPE } from '../axes/time-ticks'
import type { Axis, Box, Mark } from '../model'
import type { EstimateFacet } from '../parts/estimate-facet'
import { claimEnds } from './claim-ends'
import { ZERO_BAND_HEIGHT } from './level'

/** The lowest number of a facet; null without numbers. */
function lowestNumber({ claims }: EstimateFacet): number | null {
  return claims.reduce<number | null>((low, claim) => {
    const ends = claimEnds(claim)
    return ends === null || (low !== null && low <= ends.low) ? low : ends.low
  }, null)
}

/** Whether a facet has numbers that a logarithmic axis cannot show. */
export function needsZeroBand(facet: EstimateFacet, scale: Axis['kind']): boolean {
  const low = lowestNumber(facet)
  return scale === 'log' && low !== null && low <= 0
}

/** The break between a logarithmic axis and the zero band below it, and the label of the band. */
export function zeroBandMarks(facet: EstimateFacet, plot: Box): readonly Mark[] {
  const top = plot.y + plot.height - ZERO_BAND_HEIGHT
  return [
    { mark: 'line', x1: plot.x, y1: top, x2: plot.x + plot.width, y2: top, stroke: 'faint', dash: '1 4' },
    {
      mark: 'text',
      x: plot.x - 6,
      y: top + ZERO_BAND_HEIGHT / 2 + 4,
      text: (lowestNumber(facet) ?? 0) < 0 ? '≤ 0' : '0',
      size: AXIS_TYPE,
      fill: 'muted',
      anchor: 'end',
    },
  ]
}
