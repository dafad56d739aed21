import { type ClaimRange, claimRange } from '@/lib/ledger/claims/claim-range'
import {
  type ClaimState,
  CURRENT,
  claimStates,
  holdsForPeriod,
  isCurrent,
  isPast,
  voicesOf,
} from '@/lib/ledger/claims/current-claims'
import { type RangeStep, rangeHistory } from '@/lib/ledger/claims/range-history'
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
  'note',
] as const satisfies readonly (keyof Claim)[]

/** The claims about one indicator that a view selects, and which of them are current on its as-of day. */
export interface ClaimFacet {
  readonly indicator: Pick<Indicator, 'id' | 'label' | 'unit' | 'measure'>
  readonly claims: readonly Claim[]
  /** Those of them that are drawn: all, or without those that are superseded or dated if the view hides them. */
  readonly shown: readonly Claim[]
  /** The state of each claim of the slice that is known, selected or not. */
  readonly states: ReadonlyMap<Claim, ClaimState>
  readonly current: readonly Claim[]
  /** Null where claims about different periods make no range, or where none is current. */
  readonly range: ClaimRange | null
  /** The range over time, by the view's clock. */
  readonly history: readonly RangeStep[]
}

/**
 * The facets of `indicators`, in order. What is current is decided among all claims of the slice, before range and
 * filters; the range is that of the current claims which they leave. Amounts and rates of different periods get no
 * range, since they are not comparable.
 */
export function claimFacets(
  indicators: readonly string[],
  { slice, view, rows, known }: Selection<'estimates'>,
): readonly ClaimFacet[] {
  const lookups = lookupsOf(slice)
  const day = asOfDay(slice, view)
  const voiceOf = voicesOf(lookups.actors)
  const selected = new Set(rows)
  return indicators.flatMap((id) => {
    const indicator = lookups.indicators.get(id)
    if (!indicator) return []
    const { measure } = indicator
    const all = known.filter((row) => row.indicator === id)
    const states = claimStates(all, measure, voiceOf, day)
    const claims = rows.filter((row) => row.indicator === id)
    const current = claims.filter((row) => {
      const state = states.get(row)
      return state !== undefined && isCurrent(state)
    })
    const clock = view.x === 'asserted' ? 'asserted' : 'about'
    const shows = (row: Claim) => selected.has(row)
    return [
      {
        indicator,
        claims,
        shown: view.past === 'hidden' ? claims.filter((row) => !isPast(states.get(row) ?? CURRENT)) : claims,
        states,
        current,
        range: holdsForPeriod(measure) ? null : claimRange(current),
        history: rangeHistory(all, { measure, voiceOf, day, clock, shows }),
      },
    ]
  })
}
