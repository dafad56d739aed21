import { type Band, band } from '@/lib/ledger/claims/band'
import { holdsForPeriod, standingClaims } from '@/lib/ledger/claims/standing-claims'
import type { Assessed, Indicator } from '@/lib/ledger/schema/rows'
import { lookupsOf } from '../../query/lookups'
import { asOfDay } from '../../query/select'
import type { Selection } from '../../query/selection'

type Claim = Assessed<'estimates'>

/** The columns of claims that a chart of estimates reads. */
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

/** The claims about one indicator that a view selects, and those that stand on its as-of day. */
export interface ClaimFacet {
  readonly indicator: Pick<Indicator, 'id' | 'label' | 'unit' | 'measure'>
  readonly claims: readonly Claim[]
  readonly standing: readonly Claim[]
  readonly band: Band | null
}

/**
 * The facets of `indicators`, in order. Standing is decided among all claims of the slice, before range and filters;
 * the band spans the standing claims that they leave. Amounts and rates of different periods get no band, since they
 * are not comparable.
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
    const standingIds = new Set(standingClaims(all, indicator.measure, day).map((row) => row.id))
    const claims = rows.filter((row) => row.indicator === id)
    const standing = claims.filter((row) => standingIds.has(row.id))
    return [{ indicator, claims, standing, band: holdsForPeriod(indicator.measure) ? null : band(standing) }]
  })
}
