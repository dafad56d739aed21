import type { ClaimPoint } from './claim-point'

/** From the lowest low to the highest high of the standing claims; null where no claim bounds that end. */
export interface StandingBand {
  readonly low: number | null
  readonly high: number | null
  readonly openLow: boolean
  readonly openHigh: boolean
  readonly claimants: number
  /** The range in words: "11,000–15,000". */
  readonly value: string
  /** Such as "range of standing claims, 6 claimants". */
  readonly label: string
}

/** A level to compare claims with, such as a ceiling that somebody set. Without records it opens nothing. */
export interface Reference {
  readonly key: string
  readonly value: number
  /** What stands on the line. */
  readonly name: string
  /** One full phrase. */
  readonly label: string
  readonly records: readonly string[]
}

/** One small multiple: the claims about one indicator, or by one claimant. All facets share the time axis. */
export interface EstimateFacet {
  readonly id: string
  readonly label: string
  /** What the numbers count, such as "persons"; `%` is written behind the numbers. */
  readonly unit: string
  readonly claims: readonly ClaimPoint[]
  readonly band: StandingBand | null
  readonly references?: readonly Reference[]
  /** Facets of one family share the axis of their numbers, so that they can be laid side by side. */
  readonly family?: string
  /** Which clock the list of standing claims names, if any; amounts of different periods need theirs. */
  readonly listed?: 'about' | 'asserted' | 'none'
}

export interface EstimateOptions {
  /** Which clock runs along x. */
  readonly x: 'about' | 'asserted'
  readonly scale: 'linear' | 'log'
  /** UTC milliseconds; without it the axis spans the claims. */
  readonly domain?: readonly [number, number]
  /** One facet below the other at every width, over one time axis, where the default is two columns if they fit. */
  readonly stacked?: boolean
  /** The evening for which the claims stand, UTC milliseconds. */
  readonly asOf: number
}
