import type { Box } from '../model'
import type { ClaimPoint } from '../parts/claim-point'
import type { ClaimEnds } from './claim-ends'

/** A claim with its place in the plot, in pixels. */
export interface PlacedClaim {
  readonly claim: ClaimPoint
  readonly ends: ClaimEnds
  /** Where its symbol or bar stands: within its period, moved aside where another stands. */
  readonly x: number
  /** Its period, as far as the plot shows it. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Lengths of the arrows at its open ends, 0 without one. */
  readonly up: number
  readonly down: number
  /** The best value, or the one bound that was said; null for a range without a best value. */
  readonly y: number | null
  /** The symbol or bar, without the period. */
  readonly box: Box
}
