import { group, max } from 'd3-array'
import { span } from '@/lib/ledger/time/edtf'
import { claimantName } from '@/words/claimants'
import { claimsSummary, LOG_SCALE_REMARK, newestAmount, noTrendRemark } from '@/words/claims'
import { rangeWords } from '@/words/ranges'
import type { Lookups } from '../../query/lookups'
import type { ClaimFacet } from './claim-facets'
import { type EstimatesChartOptions, type EstimatesData, facetName } from './estimates-data'

/** Further facets are only in the drawing and the table. */
const MAX_SUMMARY_FACETS = 3

/** The amount of the latest period; of several, the one claimed last. */
function newestWords({ indicator, standing }: ClaimFacet, lookups: Lookups): string | null {
  const end = ({ about }: (typeof standing)[number]) => span(about).end ?? Number.POSITIVE_INFINITY
  const newest = standing
    .toSorted((one, other) => end(other) - end(one) || (one.known < other.known ? 1 : -1))
    .at(0)
  if (newest === undefined) return null
  return newestAmount(newest, indicator.unit, claimantName(newest.claimant, lookups))
}

/** The range or the newest amount of the standing claims, in one sentence. */
export function summarise(data: EstimatesData, options: EstimatesChartOptions): string {
  const { facets, lookups, asOf } = data
  const { noun } = options
  const claims = facets.reduce((count, facet) => count + facet.claims.length, 0)
  const single = options.facets.length === 1
  if (claims === 0) return claimsSummary({ noun, asOf, claims, single, totals: [], more: 0 })
  if (options.summary) return options.summary(data)
  const chosen = options.facets.filter((facet) => facet.inSummary).map(({ id }) => id)
  const totals = facets.flatMap((facet) => {
    const { band, standing, indicator } = facet
    const words =
      band !== null
        ? rangeWords(band, standing, lookups, { unit: indicator.unit, days: single })
        : chosen.includes(indicator.id)
          ? newestWords(facet, lookups)
          : null
    return words === null ? [] : [{ words, id: indicator.id, name: facetName(facet, options) }]
  })
  const found = totals.filter(({ id }) => chosen.includes(id))
  const included = found.length > 0 ? found : totals.slice(0, MAX_SUMMARY_FACETS)
  return claimsSummary({
    noun,
    asOf,
    claims,
    single,
    totals: included,
    more: totals.length - included.length,
  })
}

/** Claims of one claimant that make a trend. */
const MIN_FOR_TREND = 3

/** Whether no claimant made enough claims for a trend. */
function isThin({ indicator, claims }: ClaimFacet): boolean {
  const most = max(group(claims, ({ claimant }) => claimant).values(), ({ length }) => length) ?? 0
  return indicator.measure === 'flow' && claims.length > 0 && most < MIN_FOR_TREND
}

/** Remarks about too few claims for a trend and numbers outside a logarithmic scale. */
export function remarks(
  { facets }: EstimatesData,
  options: EstimatesChartOptions,
  scale: 'linear' | 'log',
): readonly string[] {
  const thin = facets
    .filter(isThin)
    .map((facet) => ({ name: facetName(facet, options), claims: facet.claims.length }))
  const isLow = facets.some(({ claims }) =>
    claims.some((claim) => [claim.low, claim.best, claim.high].some((value) => value !== null && value <= 0)),
  )
  return [
    ...(thin.length === 0 ? [] : [noTrendRemark(thin)]),
    ...(isLow && scale === 'log' ? [LOG_SCALE_REMARK] : []),
  ]
}
