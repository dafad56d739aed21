import type { Shape } from '../model'
import type { Paint } from '../theme/paint'
import type { Sign } from './sign-mark'

/** A value of a statistical series. Unknown is null, never 0. Times are UTC milliseconds, `end` exclusive. */
export interface LinePoint {
  readonly key: string
  readonly records: readonly string[]
  /** One full phrase: who counted how many for which period. */
  readonly label: string
  readonly lines: readonly string[]
  readonly start: number
  readonly end: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** Thinly sourced: one source, or sources not read by us. */
  readonly hollow: boolean
  /** What warns of it beside its symbol, for which words leave room. */
  readonly sign: Sign | null
}

/** The values of one claimant, oldest first. */
export interface Line {
  readonly id: string
  /** Short name of the claimant, for the direct label. */
  readonly name: string
  readonly paint: Paint
  readonly shape: Shape
  readonly points: readonly LinePoint[]
}

/** A small multiple: the lines of one indicator. All facets share the time axis. */
export interface LineFacet {
  readonly id: string
  readonly label: string
  /** The unit of the numbers, such as "flats"; `%` is written after the numbers. */
  readonly unit: string
  readonly lines: readonly Line[]
}

/** Fewer values are drawn as points, since two values show no trend. */
const MIN_FOR_LINE = 3

/** Whether these points are joined by a line. */
export function isLine(points: readonly Pick<LinePoint, 'value'>[]): boolean {
  return points.filter(({ value }) => value !== null).length >= MIN_FOR_LINE
}
