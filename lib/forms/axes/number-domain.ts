import { extent } from 'd3-array'

/**
 * The domain of an axis for these values: from 0 on a linear axis, from the power of ten below the lowest on a log
 * axis. Without values: 0 to 1, or 1 to 10.
 */
export function numberDomain(values: Iterable<number>, kind: 'linear' | 'log'): readonly [number, number] {
  const [low, high] = extent(
    [...values].filter((value) => Number.isFinite(value) && (kind === 'linear' || value > 0)),
  )
  if (low === undefined || high === undefined) return kind === 'log' ? [1, 10] : [0, 1]
  if (kind === 'log') {
    const floor = 10 ** Math.floor(Math.log10(low))
    const start = low >= 5 * floor ? 5 * floor : low >= 2 * floor ? 2 * floor : floor
    const ceiling = 10 ** Math.floor(Math.log10(high))
    const end = [1, 2, 5, 10].map((step) => step * ceiling).find((value) => value >= high) ?? ceiling * 10
    return start === end ? [start / 2, end * 2] : [start, end]
  }
  return low === 0 && high === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)]
}
