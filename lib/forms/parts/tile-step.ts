import type { Paint } from '../theme/paint'

/** From `start` (UTC milliseconds) to the next step the figure lay between `low` and `high`; null: nothing said. */
export interface TileStep {
  readonly start: number
  readonly low: number | null
  readonly high: number | null
}

export interface TileOptions {
  /** UTC milliseconds. */
  readonly domain: readonly [number, number]
  readonly paint: Paint
}
