import type { BinCell, Category } from './bin'

/** One direction of an exchange: its name, and a lane for each category that moves that way. */
export interface FlowDirection {
  readonly id: string
  readonly label: string
  /** Where its arrows point: right for what leaves, left for what comes back, both for both. */
  readonly points: 'right' | 'left' | 'both'
  readonly lanes: readonly Category[]
  readonly cells: readonly BinCell[]
}

export interface FlowOptions {
  /** The unit of the counts, in the singular and the plural. */
  readonly unit: readonly [string, string]
}
