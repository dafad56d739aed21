import type { Mark } from '../model'
import { QUALIFIER_SHAPE } from '../parts/qualifier-shape'
import { signMark } from '../parts/sign-mark'
import { arrow } from './arrow'
import { FULL_SIZE, PALE_SIZE } from './place-claims'
import type { PlacedClaim } from './placed-claim'

/** What is superseded or dated stands back. */
const PALE = { opacity: 0.55 }

function period({ claim, ends, left, right, top, bottom, y, box }: PlacedClaim): readonly Mark[] {
  if (right - left <= box.width + 2) return []
  const width = right - left
  const line = (at: number): Mark => ({
    mark: 'rect',
    x: left,
    y: at - (claim.pale ? 0.6 : 1),
    width,
    height: claim.pale ? 1.2 : 2,
    fill: claim.paint,
    opacity: claim.pale ? 0.3 : 0.55,
  })
  if (ends.low === ends.high) return [line(y ?? top)]
  const area: Mark = {
    mark: 'rect',
    x: left,
    y: top,
    width,
    height: bottom - top,
    fill: claim.paint,
    opacity: claim.pale ? 0.05 : 0.12,
  }
  return [area, line(top), line(bottom)]
}

function bar({ claim, ends, x, top, bottom }: PlacedClaim): readonly Mark[] {
  if (ends.low === ends.high) return []
  const width = claim.pale ? 3.5 : 5
  return [
    {
      mark: 'rect',
      x: x - width / 2,
      y: top,
      width,
      height: Math.max(bottom - top, 2),
      fill: claim.hollow ? 'paper' : claim.paint,
      ...(claim.hollow ? { stroke: claim.paint } : {}),
      ...(claim.pale ? PALE : {}),
    },
  ]
}

function arrows({ claim, x, top, bottom, up, down }: PlacedClaim): readonly Mark[] {
  const drawn = (d: string): Mark => ({
    mark: 'path',
    d,
    fill: 'none',
    stroke: claim.paint,
    width: claim.pale ? 1.3 : 1.8,
    ...(claim.pale ? PALE : {}),
  })
  return [
    ...(up > 0 ? [drawn(arrow(x, top, 'up', up))] : []),
    ...(down > 0 ? [drawn(arrow(x, bottom, 'down', down))] : []),
  ]
}

function symbol({ claim, x, y, ends }: PlacedClaim): readonly Mark[] {
  if (y === null) return []
  const size = claim.pale ? PALE_SIZE : FULL_SIZE
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
      ...(claim.pale ? PALE : {}),
    },
  ]
}

const sign = ({ claim, x, top, y }: PlacedClaim): readonly Mark[] =>
  claim.sign === null ? [] : [signMark(claim.sign, x, y ?? top, claim.pale ? PALE_SIZE : FULL_SIZE)]

/**
 * A claim: its period horizontally, its range vertically, an arrow at an open end, its symbol on top, and its sign
 * beside that.
 */
export function claimMarks(placed: PlacedClaim): readonly Mark[] {
  return [...period(placed), ...bar(placed), ...arrows(placed), ...symbol(placed), ...sign(placed)]
}
