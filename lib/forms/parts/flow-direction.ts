import type { BinCell, Category } from './bin'

/** One direction of an exchange: what it is called, and a lane for each category that moves that way. */
export interface FlowDirection {
  readonly id: string
  readonly label: string
  /** Where its marks point: what leaves to the right, what comes back to the left, what does both. */
  readonly points: 'right' | 'left' | 'both'
  readonly lanes: readonly Category[]
  readonly cells: readonly BinCell[]
}

export interface FlowOptions {
  /** What is counted, in the singular and the plural. */
  readonly unit: readonly [string, string]
}
