import type { Box } from '../model'
import type { ClaimPoint } from '../parts/claim-point'
import type { ClaimEnds } from './claim-ends'

/** A claim with its position in the plot, in pixels. */
export interface PlacedClaim {
  readonly claim: ClaimPoint
  readonly ends: ClaimEnds
  /** Centre of its symbol or bar: within its period, moved aside from others. */
  readonly x: number
  /** The visible part of its period. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Lengths of the arrows at its open ends, 0 without one. */
  readonly up: number
  readonly down: number
  /** The best value or the only bound; null for a range without a best value. */
  readonly y: number | null
  /** The symbol or bar, without the period. */
  readonly box: Box
}
