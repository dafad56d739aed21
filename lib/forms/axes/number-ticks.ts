import { ticks } from 'd3-array'
import type { Axis } from '../model'
import { scaleOf } from './scale'

const MIN_DISTANCE = 34
/** Tolerance for rounding errors of a scale, in pixels. */
const ROUNDING = 1e-6

function logTicks([low, high]: readonly [number, number], steps: readonly number[]): number[] {
  const result: number[] = []
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++)
    for (const step of steps) {
      const value = Number(`${step}e${power}`)
      if (value >= low && value <= high) result.push(value)
    }
  return result
}

function tooDense(values: readonly number[], axis: Axis, minDistance: number): boolean {
  const scale = scaleOf(axis)
  return values.some((value, index) => {
    const before = values[index - 1]
    return before !== undefined && Math.abs(scale(value) - scale(before)) < minDistance - ROUNDING
  })
}

export interface TickOptions {
  /** Whether only whole numbers are labelled, as for counts. */
  readonly whole?: boolean
  /** Minimum distance between neighbours, in pixels. */
  readonly minDistance?: number
}

/** Round values at which a number axis is labelled. */
export function numberTicks(
  axis: Axis,
  { whole = false, minDistance = MIN_DISTANCE }: TickOptions = {},
): readonly number[] {
  const [low, high] = axis.domain
  const length = Math.abs(axis.range[1] - axis.range[0])
  if (axis.kind === 'log') {
    for (const steps of [[1, 2, 5], [1, 3], [1]]) {
      const values = logTicks(axis.domain, steps)
      if (!tooDense(values, axis, minDistance)) return values
    }
    return length >= minDistance ? [low, high] : [low]
  }
  for (let count = Math.min(8, Math.max(1, Math.floor(length / minDistance))); count > 0; count--) {
    const values = ticks(low, high, count).filter((value) => !whole || Number.isInteger(value))
    if (!tooDense(values, axis, minDistance)) return values
  }
  return [low]
}
