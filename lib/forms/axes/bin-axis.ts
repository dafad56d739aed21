import { utcYear } from 'd3-time'
import type { Axis } from '../model'
import type { Bin } from '../parts/bin'

const RIGHT = 6
/** The domain without bins. */
const NO_BINS = [0, Number(utcYear.offset(new Date(0), 1))] as const

/** The time axis of bins in order, from `left` to the right edge of a drawing. */
export function binAxis(bins: readonly Bin[], left: number, width: number): Axis {
  const [first, last] = [bins[0], bins.at(-1)]
  return {
    kind: 'time',
    domain: first && last ? [first.start, last.end] : NO_BINS,
    range: [left, Math.max(left + 1, width - RIGHT)],
  }
}
