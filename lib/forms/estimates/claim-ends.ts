import type { ClaimPoint } from '../parts/claim-point'

export interface ClaimEnds {
  readonly low: number
  readonly high: number
  /** Nothing was said about how far it goes beyond that end. */
  readonly openLow: boolean
  readonly openHigh: boolean
}

/** The stretch of numbers that a claim names; null when it names none. No bound is invented for an open end. */
export function claimEnds({ low, best, high, qualifier }: ClaimPoint): ClaimEnds | null {
  const bottom = low ?? best ?? high
  const top = high ?? best ?? low
  if (bottom === null || top === null) return null
  return {
    low: bottom,
    high: top,
    openLow: qualifier === 'at-most' || (qualifier === 'range' && low === null && best === null),
    openHigh: qualifier === 'at-least' || (qualifier === 'range' && high === null && best === null),
  }
}
