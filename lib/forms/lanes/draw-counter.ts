import { measure } from '@/lib/text/measure'
import { labelCollisions } from '../axes/label-collisions'
import { scaleOf } from '../axes/scale'
import { AXIS_TYPE } from '../axes/time-ticks'
import type { Axis, Box, Mark } from '../model'
import type { LaneCounter } from '../parts/lane-item'
import { polygon } from '../parts/polyline'
import { textBox } from '../parts/text-box'

const TEXT_ROW = 18
const WEDGE_HEIGHT = 26
/** Height of a counter above the lanes, without its name. */
export const COUNTER_HEIGHT = TEXT_ROW + WEDGE_HEIGHT + 4

/**
 * Each run of a counter as a wedge that rises with its count, all on one scale, with the count above its end. The
 * newest run is labelled first, older ones where their label fits.
 */
export function drawCounter(
  { runs, paint }: LaneCounter,
  x: Axis,
  { top, width }: { readonly top: number; readonly width: number },
): readonly Mark[] {
  const scale = scaleOf(x)
  const maxCount = runs.reduce((high, { count }) => Math.max(high, count), 1)
  const base = top + TEXT_ROW + WEDGE_HEIGHT
  const collisions = labelCollisions()
  const words: Mark[] = []
  const wedges: Mark[] = []
  for (const { start, end, count, text } of runs.toReversed()) {
    const [left, right] = [scale(start), scale(end)]
    if (right <= left) continue
    // A run that started before the domain has a count above 0 at its left end.
    const rise = (share: number) => (WEDGE_HEIGHT * count * share) / maxCount
    const before = (Math.max(start, x.domain[0]) - start) / (end - start)
    const until = (Math.min(end, x.domain[1]) - start) / (end - start)
    const [low, high] = [base - rise(before), base - rise(until)]
    const wedge = polygon([
      [left, base],
      [left, low],
      [right, high],
      [right, base],
    ])
    wedges.push({ mark: 'path', d: wedge, fill: paint, opacity: 0.35 })
    wedges.push({ mark: 'line', x1: left, y1: low, x2: right, y2: high, stroke: paint, width: 1.5 })
    if (end > x.domain[1]) continue
    const wide = measure(text, { size: AXIS_TYPE, weight: 600 })
    const textX = Math.min(width - wide, Math.max(x.range[0], right - wide))
    const label = {
      mark: 'text',
      x: textX,
      y: high - 5,
      text,
      size: AXIS_TYPE,
      weight: 600,
      fill: 'ink',
    } as const
    const box: Box = textBox(label)
    if (box.x < 0 || !collisions.isFree({ ...box, x: box.x - 4, width: box.width + 8 })) continue
    collisions.take(box)
    words.push(label)
  }
  return [...wedges.toReversed(), ...words]
}
