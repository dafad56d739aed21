import type { LegendEntry } from '@/lib/forms/model'
import type { Assessed, Indicator } from '@/lib/ledger/schema/rows'
import type { Lookups } from '../../query/lookups'

export type Value = Assessed<'series'>

/** The values of one indicator that a view selects, by claimant, oldest first. */
export interface SeriesFacet {
  readonly indicator: Pick<Indicator, 'id' | 'label' | 'unit'>
  readonly lines: readonly { readonly claimant: string; readonly rows: readonly Value[] }[]
}

export interface LineData {
  readonly facets: readonly SeriesFacet[]
  readonly domain: readonly [number, number]
  readonly lookups: Lookups
  readonly asOf: string
  readonly claimants: readonly LegendEntry[]
}
