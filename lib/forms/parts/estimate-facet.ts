import type { ClaimPoint } from './claim-point'

/** The range of the current claims from an instant on (UTC milliseconds); null where no claim bounds that end. */
export interface RangeStep {
  readonly start: number
  readonly low: number | null
  readonly high: number | null
  /** Whether some claim allows a number beyond that end. */
  readonly openLow: boolean
  readonly openHigh: boolean
}

/** The range of the current claims over time. */
export interface FacetRange {
  readonly steps: readonly RangeStep[]
  /** The newest range in words: "11,000–15,000". */
  readonly value: string
  /** Such as "range of current claims, 6 claimants". */
  readonly label: string
}

/** A reference line, such as an official ceiling. Without records it opens nothing. */
export interface Reference {
  readonly key: string
  readonly value: number
  /** The label on the line. */
  readonly name: string
  /** One full phrase. */
  readonly label: string
  readonly records: readonly string[]
}

/** A small multiple: the claims about one indicator, or by one claimant. All facets share the time axis. */
export interface EstimateFacet {
  readonly id: string
  readonly label: string
  /** The unit of the numbers, such as "people"; `%` is written after the numbers. */
  readonly unit: string
  readonly claims: readonly ClaimPoint[]
  /** Null where claims about different periods make no range, or none is current. */
  readonly range: FacetRange | null
  readonly references?: readonly Reference[]
  /** Facets of one family share their number axis, so that they can be compared. */
  readonly family?: string
  /** The date in the list of claims, if any; amounts of different periods need theirs. */
  readonly listed?: 'about' | 'asserted' | 'none'
}

/** An event marked on the time axis. */
export interface TimeMark {
  readonly key: string
  /** What stands beside its line. */
  readonly name: string
  /** One full phrase. */
  readonly label: string
  readonly records: readonly string[]
  /** UTC milliseconds. */
  readonly time: number
}

export interface EstimateOptions {
  /** The clock on the x axis. */
  readonly x: 'about' | 'asserted'
  readonly scale: 'linear' | 'log'
  /** UTC milliseconds; by default the extent of the claims. */
  readonly domain?: readonly [number, number]
  /** Whether facets are in a single column at every width, on one time axis; by default two columns if they fit. */
  readonly stacked?: boolean
  /** Events marked on every plot. */
  readonly marks?: readonly TimeMark[]
  /** The end of the as-of day, UTC milliseconds. */
  readonly asOf: number
  /** The facets that set panels and axes, and the end of their as-of day; by default those that are drawn. */
  readonly frame?: { readonly facets: readonly EstimateFacet[]; readonly asOf: number }
}
