import { labelCollisions } from '../axes/label-collisions'
import { scaleOf } from '../axes/scale'
import type { Axis, Box } from '../model'
import type { ClaimPoint } from '../parts/claim-point'
import type { EstimateOptions } from '../parts/estimate-facet'
import { SIGN_WIDTH, signBox } from '../parts/sign-mark'
import { ARROW } from './arrow'
import { claimEnds } from './claim-ends'
import { level } from './level'
import type { PlacedClaim } from './placed-claim'

export const FULL_SIZE = 11
export const PALE_SIZE = 7
/** How far a symbol may be moved to stay visible, in pixels; at most to the ends of its period if that is longer. */
const MAX_SHIFT = 20
/** Half the width of an arrow. */
const ARROW_HALF_WIDTH = 3
/** With more claims than this, moving symbols apart would only blur the plot. */
const MAX_CLAIMS_MOVED = 600
/** A number for a longer period than this was reached at its end, so its symbol is placed there. */
const LONG_PERIOD_DAYS = 62

const DAY = 86_400_000
const dayNumber = (instant: number) => Math.floor(instant / DAY)

function offsets(step: number, reach: number): number[] {
  const result = [0]
  for (let offset = step; offset <= reach; offset += step) result.push(offset, -offset)
  return result
}

function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/**
 * Places claims in the plot: a symbol in the middle of the visible part of its period, at the end of a long one, moved
 * aside where it would cover another, never out of the plot. Claims outside the time axis or without a number are left
 * out.
 */
export function placeClaims(
  claims: readonly ClaimPoint[],
  { x, y, plot }: { readonly x: Axis; readonly y: Axis; readonly plot: Box },
  options: EstimateOptions,
): readonly PlacedClaim[] {
  const xScale = scaleOf(x)
  const yScale = level(y, plot)
  const [start, end] = x.domain
  const [plotLeft, plotRight] = x.range
  const collisions = labelCollisions()

  function place(claim: ClaimPoint): PlacedClaim[] {
    const ends = claimEnds(claim)
    const span = options.x === 'about' ? claim.about : claim.asserted
    const from = span.start ?? start
    const to = span.end ?? Math.max(from, options.asOf)
    if (!ends || to < start || from > end) return []
    const left = xScale(from)
    const right = xScale(to)
    const top = yScale(ends.high)
    const bottom = yScale(ends.low)
    const only = claim.best ?? (ends.openHigh ? ends.low : ends.openLow ? ends.high : null)
    const value = only ?? (ends.low === ends.high ? ends.low : null)
    const height = value === null ? null : yScale(value)
    const size = claim.pale ? PALE_SIZE : FULL_SIZE
    const half = height === null ? size / 4 + 1 : size / 2
    const reachRight = claim.sign === null ? half : size / 2 + SIGN_WIDTH
    // An arrow does not fit at the foot of the plot; the shape of the symbol alone says "up to".
    const spaceBelow = plot.y + plot.height - bottom
    const down = ends.openLow && spaceBelow > half + 3 ? Math.min(ARROW, spaceBelow) : 0
    const up = ends.openHigh ? ARROW : 0

    const parts = (middle: number): Box[] => [
      ...(claim.sign === null ? [] : [signBox(middle, height ?? top, size)]),
      ...(height === null ? [] : [{ x: middle - half, y: height - half, width: size, height: size }]),
      ...(height !== null && top === bottom && up + down === 0
        ? []
        : [
            {
              x: middle - ARROW_HALF_WIDTH,
              y: top - up,
              width: ARROW_HALF_WIDTH * 2,
              height: Math.max(bottom + down - top + up, 3),
            },
          ]),
    ]
    const long = dayNumber(to) - dayNumber(from) > LONG_PERIOD_DAYS && to <= end
    const wanted = long ? right - half : (left + right) / 2
    const clamped = Math.min(Math.max(wanted, plotLeft + half), plotRight - reachRight)
    const fits = (at: number) =>
      at - half >= plotLeft &&
      at + reachRight <= plotRight &&
      (!long || at <= wanted) &&
      parts(at).every((box) => collisions.isFree(box))
    const moved = () => {
      const reach = Math.max(MAX_SHIFT, (right - left) / 2 - half)
      const free = offsets(2, reach)
        .map((offset) => clamped + offset)
        .find(fits)
      const at = free ?? clamped
      for (const box of parts(at)) collisions.take({ ...box, x: box.x - 0.5, width: box.width + 1 })
      return at
    }
    const at = claims.length > MAX_CLAIMS_MOVED ? clamped : moved()
    return [{ claim, ends, x: at, left, right, top, bottom, up, down, y: height, box: union(parts(at)) }]
  }

  // Pale claims are placed last; marks and reading order are by time.
  const ranked = claims.toSorted((one, other) => Number(one.pale) - Number(other.pale))
  return ranked.flatMap(place).sort((one, other) => one.x - other.x)
}
