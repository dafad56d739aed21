import type { ClaimPoint } from '../parts/claim-point'

export interface ClaimEnds {
  readonly low: number
  readonly high: number
  /** Whether the value may lie beyond that end. */
  readonly openLow: boolean
  readonly openHigh: boolean
}

/** The interval of numbers that a claim states; null without numbers. An open end gets no invented bound. */
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
