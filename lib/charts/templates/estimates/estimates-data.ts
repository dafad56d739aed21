import type { LegendEntry } from '@/lib/forms/model'
import type { Assessed } from '@/lib/ledger/schema/rows'
import type { ChartWords } from '../../chart'
import type { Lookups } from '../../query/lookups'
import type { Annotation, Selection } from '../../query/selection'
import type { ClaimFacet } from './claim-facets'

/** The claim about another indicator that a facet is compared with, as known on the as-of day. */
export interface Ceiling {
  readonly claim: Assessed<'estimates'>
  readonly name: string
  /** Whether the view's own filters and range select its row. */
  readonly selected: boolean
}

/** The data of a chart of estimates. */
export interface EstimatesData {
  readonly facets: readonly ClaimFacet[]
  /** The claims about the reference indicators. */
  readonly compared: readonly ClaimFacet[]
  /** By the indicator that is compared with it. */
  readonly ceilings: ReadonlyMap<string, Ceiling>
  readonly lookups: Lookups
  readonly asOf: string
  readonly range: Selection['range']
  /** Whether a filter or a range leaves claims out. */
  readonly filtered: boolean
  /** The events marked on the time axis. */
  readonly annotations: readonly Annotation[]
  /** The sides, each followed by its claimants. */
  readonly sides: readonly LegendEntry[]
}

export interface FacetOptions {
  readonly id: string
  /** The name of the indicator within a sentence. */
  readonly name: string
  /** An indicator of the same unit whose newest claim is drawn as a reference line. */
  readonly against?: { readonly id: string; readonly name: string }
  /** Whether the summary includes it; if no facet is marked, the summary has the first ranges. */
  readonly inSummary?: boolean
}

export type EstimatesChartOptions = ChartWords & {
  /** The indicators, one facet each, in this order. */
  readonly facets: readonly FacetOptions[]
  /** What the claims are about: the words after "claims about". */
  readonly noun: string
  /** Of one panel of several: its name within a sentence. */
  readonly panel?: string
  /** Whether the ledger has events to mark on it. */
  readonly annotated?: boolean
  /** Whether facets are in a single column at every width. */
  readonly stacked?: boolean
  /** Whether a log scale is offered or the default; for numbers that span at least 1.5 orders of magnitude. */
  readonly scale?: 'offered' | 'log'
  /** The label of a claim: its claimant by default, or the time that it is about where one claimant made all. */
  readonly named?: 'about'
  /** Replaces the common summary. */
  summary?(data: EstimatesData): string
}

/** The name of a facet's indicator within a sentence. */
export function facetName({ indicator }: ClaimFacet, options: EstimatesChartOptions): string {
  return options.facets.find(({ id }) => id === indicator.id)?.name ?? indicator.label
}
