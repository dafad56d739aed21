import { group } from 'd3-array'
import { type Band, band } from '@/lib/ledger/claims/band'
import { standingClaims } from '@/lib/ledger/claims/standing'
import type { Assessed, Indicator } from '@/lib/ledger/schema/rows'
import { lookupsOf } from '../../query/lookups'
import { asOfDay } from '../../query/select'
import type { Selection } from '../../query/selection'

type Claim = Assessed<'estimates'>

/** The columns of claims that a chart of them reads, to group, draw and tell them. */
export const CLAIM_COLUMNS = [
  'indicator',
  'claimant',
  'attribution',
  'asserted',
  'about',
  'low',
  'best',
  'high',
  'qualifier',
  'sources',
] as const satisfies readonly (keyof Claim)[]

/** The claims about one indicator that a view leaves, and which of them stand on its as-of day. */
export interface ClaimFacet {
  readonly indicator: Pick<Indicator, 'id' | 'label' | 'unit' | 'measure'>
  readonly claims: readonly Claim[]
  readonly standing: readonly Claim[]
  readonly band: Band | null
}

/**
 * EstimatesData of one indicator that no newer claim of the same claimant has superseded by the evening of `day`.
 * Flows and rates of different periods do not supersede each other.
 */
function notSuperseded(
  claims: readonly Claim[],
  measure: Indicator['measure'],
  day: string,
): readonly Claim[] {
  if (measure === 'stock' || measure === 'share') return standingClaims(claims, day)
  const periods = group(claims, ({ about }) => about)
  return [...periods.values()].flatMap((period) => standingClaims(period, day))
}

/**
 * The facets of `indicators` in that order. All claims that were known by then decide which of them stand, so
 * a range or a filter hides standing claims but never makes an older one stand; the band spans those that are left.
 * Only levels and shares get a band: amounts within different periods cannot be laid side by side.
 */
export function claimFacets(
  indicators: readonly string[],
  { slice, view, rows, known }: Selection<'estimates'>,
): readonly ClaimFacet[] {
  const lookups = lookupsOf(slice)
  const day = asOfDay(slice, view)
  return indicators.flatMap((id) => {
    const indicator = lookups.indicators.get(id)
    if (!indicator) return []
    const all = known.filter((row) => row.indicator === id)
    const standingIds = new Set(notSuperseded(all, indicator.measure, day).map((row) => row.id))
    const claims = rows.filter((row) => row.indicator === id)
    const standing = claims.filter((row) => standingIds.has(row.id))
    const spans = indicator.measure === 'stock' || indicator.measure === 'share'
    return [{ indicator, claims, standing, band: spans ? band(standing) : null }]
  })
}
