import type { Paint } from '../theme/paint'

/** The range from `start` (UTC milliseconds) until the next step; null where nothing was known. */
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
