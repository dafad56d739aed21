/** A source of chance that gives the same again for the same number. */
export interface Chance {
  /** A whole number from 0, below `limit`. */
  below(limit: number): number
  /** One of these. */
  of<V>(values: readonly V[]): V
  /** True so often of 100 times. */
  percent(often: number): boolean
}

/** The chance of one row: each row has its own, so that rows can be made in any order. Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    of: <V>(values: readonly V[]) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new RangeError('there is nothing to choose from')
      return value
    },
    percent: (often) => next() * 100 < often,
  }
}
