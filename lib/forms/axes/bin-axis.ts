import type { Axis } from '../model'
import type { Bin } from '../parts/bin'

const RIGHT = 6
/** Shown for no bin at all. */
const YEAR = 365 * 86_400_000

/** The time axis under bins in order, from `left` to the right edge of a drawing. */
export function binAxis(bins: readonly Bin[], left: number, width: number): Axis {
  const [first, last] = [bins[0], bins.at(-1)]
  return {
    kind: 'time',
    domain: first && last ? [first.start, last.end] : [0, YEAR],
    range: [left, Math.max(left + 1, width - RIGHT)],
  }
}
