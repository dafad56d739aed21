import type { LegendEntry } from '@/lib/forms/model'
import type { Assessed } from '@/lib/ledger/schema/rows'
import type { ChartWords } from '../../chart'
import type { Lookups } from '../../query/lookups'
import type { ClaimFacet } from './claim-facets'

/** A level that claims of another indicator are drawn against, as it was known on the as-of day. */
export interface Ceiling {
  readonly claim: Assessed<'estimates'>
  readonly name: string
  /** Whether the view's own filters and range leave its row. */
  readonly selected: boolean
}

/** The facets of a chart of estimates. */
export interface EstimatesData {
  readonly facets: readonly ClaimFacet[]
  /** The claims about indicators that others are drawn against. */
  readonly compared: readonly ClaimFacet[]
  /** By the indicator that is drawn against it. */
  readonly ceilings: ReadonlyMap<string, Ceiling>
  readonly lookups: Lookups
  readonly asOf: string
  /** The sides, each followed by its claimants. */
  readonly sides: readonly LegendEntry[]
}

export interface FacetOptions {
  readonly id: string
  /** The few words that a sentence has for it. */
  readonly name: string
  /** An indicator of the same unit whose newest claim stands as a line across the facet. */
  readonly against?: { readonly id: string; readonly name: string }
  /** Whether the summary has it; where no facet says so, it has the first ranges of standing claims. */
  readonly inSummary?: boolean
}

export type EstimatesChartOptions = ChartWords & {
  /** The indicators, one facet each, in this order. */
  readonly facets: readonly FacetOptions[]
  /** What the claims are about, as a sentence goes on after "claims about". */
  readonly noun: string
  /** Whether the facets stand one below the other at every width. */
  readonly stacked?: boolean
  /** Whether a logarithmic scale can be chosen, or is what one begins with: for numbers that span 1.5 orders or more. */
  readonly scale?: 'offered' | 'log'
  /** What tells claims apart: who said it, else the time that it is about, where one claimant said all. */
  readonly named?: 'about'
  /** A sentence of its own, in place of the common one. */
  summary?(data: EstimatesData): string
}

/** The few words for the indicator of a facet. */
export function facetName({ indicator }: ClaimFacet, options: EstimatesChartOptions): string {
  return options.facets.find(({ id }) => id === indicator.id)?.name ?? indicator.label
}
