import type { Mark } from '../model'
import { QUALIFIER_SHAPE } from '../parts/qualifier-shape'
import { arrow } from './arrow'
import { PAST_SIZE, STANDING_SIZE } from './place-claims'
import type { PlacedClaim } from './placed-claim'

function period({ claim, ends, left, right, top, bottom, y, box }: PlacedClaim): readonly Mark[] {
  if (right - left <= box.width + 2) return []
  const width = right - left
  const line = (at: number): Mark => ({
    mark: 'rect',
    x: left,
    y: at - (claim.standing ? 1 : 0.6),
    width,
    height: claim.standing ? 2 : 1.2,
    fill: claim.paint,
    opacity: claim.standing ? 0.55 : 0.4,
  })
  if (ends.low === ends.high) return [line(y ?? top)]
  const area: Mark = {
    mark: 'rect',
    x: left,
    y: top,
    width,
    height: bottom - top,
    fill: claim.paint,
    opacity: claim.standing ? 0.12 : 0.07,
  }
  return [area, line(top), line(bottom)]
}

function bar({ claim, ends, x, top, bottom }: PlacedClaim): readonly Mark[] {
  if (ends.low === ends.high) return []
  const width = claim.standing ? 5 : 3.5
  return [
    {
      mark: 'rect',
      x: x - width / 2,
      y: top,
      width,
      height: Math.max(bottom - top, 2),
      fill: claim.hollow ? 'paper' : claim.paint,
      ...(claim.hollow ? { stroke: claim.paint } : {}),
    },
  ]
}

function arrows({ claim, x, top, bottom, up, down }: PlacedClaim): readonly Mark[] {
  const drawn = (d: string): Mark => ({
    mark: 'path',
    d,
    fill: 'none',
    stroke: claim.paint,
    width: claim.standing ? 1.8 : 1.3,
  })
  return [
    ...(up > 0 ? [drawn(arrow(x, top, 'up', up))] : []),
    ...(down > 0 ? [drawn(arrow(x, bottom, 'down', down))] : []),
  ]
}

function symbol({ claim, x, y, ends }: PlacedClaim): readonly Mark[] {
  if (y === null) return []
  const size = claim.standing ? STANDING_SIZE : PAST_SIZE
  const within = ends.low !== ends.high
  return [
    {
      mark: 'symbol',
      shape: within ? 'circle' : QUALIFIER_SHAPE[claim.qualifier],
      x,
      y,
      size: within ? size * 0.75 : size,
      paint: claim.paint,
      ...(claim.hollow ? { hollow: true } : {}),
    },
  ]
}

/** A claim: its period horizontally, its range vertically, an arrow at an open end, its symbol on top. */
export function claimMarks(placed: PlacedClaim): readonly Mark[] {
  return [...period(placed), ...bar(placed), ...arrows(placed), ...symbol(placed)]
}
