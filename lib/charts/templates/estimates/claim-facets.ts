import { type ClaimRange, claimRange } from '@/lib/ledger/claims/claim-range'
import { claimsAbout } from '@/lib/ledger/claims/claims-about'
import {
  type ClaimState,
  CURRENT,
  currentAmong,
  holdsForPeriod,
  isCurrent,
  isPast,
  newestFirst,
} from '@/lib/ledger/claims/current-claims'
import type { Clock, RangeStep } from '@/lib/ledger/claims/range-history'
import type { Assessed, Indicator } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { MOST_SHOWN } from '../../parts/shown-rows'
import { lookupsOf } from '../../query/lookups'
import { rowsWith } from '../../query/row-values'
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
  /** Those of them that the view draws: all, or without those that are superseded or dated if it hides them. */
  readonly drawn: readonly Claim[]
  /** Those of the drawn ones that have marks, and of all the ones that a table lists: of very many a part. */
  readonly shown: readonly Claim[]
  readonly listed: readonly Claim[]
  /** The state of each claim of the slice that is known, selected or not. */
  readonly states: ReadonlyMap<Claim, ClaimState>
  readonly current: readonly Claim[]
  /** Null where claims about different periods make no range, or where none is current. */
  readonly range: ClaimRange | null
  /** The range over time, by a clock. */
  historyBy(clock: Clock): readonly RangeStep[]
}

export const clockOf = ({ x }: Pick<View, 'x'>): Clock => (x === 'asserted' ? 'asserted' : 'about')

export const indicatorOf = ({ indicator }: Claim) => indicator

/** A chart of more claims has marks for a part of them: each has a range, words and lines of its own, which take time. */
const MANY_CLAIMS = 5_000

/**
 * Which claims about an indicator are shown where a chart has very many: the current ones, then the newest. On the axes of
 * another day those that are shown there. null where all are.
 */
function keptOf(
  selection: Selection<'estimates'>,
  ofIndicator: (rows: readonly Claim[]) => readonly Claim[],
  statesOn: (day: string) => ReadonlyMap<Claim, ClaimState>,
  most: number,
): ReadonlySet<Claim> | null {
  const { rows, total, slice, view } = selection.frame ?? selection
  if (total <= MANY_CLAIMS) return null
  const claims = ofIndicator(rows)
  if (claims.length <= most) return null
  const states = statesOn(asOfDay(slice, view))
  const rank = (claim: Claim) => Number(!isCurrent(states.get(claim) ?? CURRENT))
  return new Set(
    claims.toSorted((one, other) => rank(one) - rank(other) || newestFirst(one, other)).slice(0, most),
  )
}

/**
 * The facets of `indicators`, in order. What is current is decided among all claims of the slice, before range and
 * filters; the range is that of the current claims which they leave. Amounts and rates of different periods get no
 * range, since they are not comparable.
 */
export function claimFacets(
  indicators: readonly string[],
  selection: Selection<'estimates'>,
): readonly ClaimFacet[] {
  const { slice, view, rows, leftOut } = selection
  const lookups = lookupsOf(slice)
  const day = asOfDay(slice, view)
  return indicators.flatMap((id) => {
    const indicator = lookups.indicators.get(id)
    if (!indicator) return []
    const { measure } = indicator
    const ofIndicator = (some: readonly Claim[]) =>
      rowsWith(some, indicatorOf, (indicator) => indicator === id)
    const { statesOn, historyUntil } = claimsAbout(slice.tables)(id)
    const states = statesOn(day)
    const claims = ofIndicator(rows)
    const current = currentAmong(claims, states)
    const drawn =
      view.past === 'hidden' ? claims.filter((row) => !isPast(states.get(row) ?? CURRENT)) : claims
    const kept = keptOf(selection, ofIndicator, statesOn, Math.ceil(MOST_SHOWN / indicators.length))
    const keep = (some: readonly Claim[]) => (kept === null ? some : some.filter((row) => kept.has(row)))
    return [
      {
        indicator,
        claims,
        drawn,
        shown: keep(drawn),
        listed: keep(claims),
        states,
        current,
        range: holdsForPeriod(measure) ? null : claimRange(current),
        historyBy: (clock) => historyUntil(day, clock, leftOut === 0 ? undefined : new Set(claims)),
      },
    ]
  })
}
