import type { Axis } from '../model'

/** Where a value lies along an axis, in pixels. Values that a log axis can't hold lie at its start. */
export function position({ kind, domain, range }: Axis): (value: number) => number {
  const map = kind === 'log' ? (value: number) => Math.log(Math.max(value, Number.MIN_VALUE)) : Number
  const start = map(domain[0])
  const extent = map(domain[1]) - start
  return (value) => {
    if (extent === 0) return (range[0] + range[1]) / 2
    const along = (map(value) - start) / extent
    const held = kind === 'log' ? Math.max(0, along) : along
    return range[0] + held * (range[1] - range[0])
  }
}
