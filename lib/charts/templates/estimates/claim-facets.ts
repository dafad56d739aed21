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
import { memo, memoByKey } from '@/lib/memo'
import { lookupsOf } from '../../query/lookups'
import { rowsWith, rowValues } from '../../query/row-values'
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
  /** The range over time, by the view's clock; computed on access. */
  readonly history: readonly RangeStep[]
}

export const indicatorOf = ({ indicator }: Claim) => indicator

/** More than the panels of a chart. */
const MAX_KEPT = 24

/** The last results of a function by key, for the claims of a chart, which do not change. */
const keptFor = <V extends NonNullable<unknown>>() =>
  memo((_: readonly Claim[]) =>
    memoByKey(
      (key: string, _make: () => V) => key,
      (_key, make) => make(),
      MAX_KEPT,
    ),
  )
const statesIn = keptFor<ReadonlyMap<Claim, ClaimState>>()
const historyIn = keptFor<readonly RangeStep[]>()

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
  const { from } = rowValues(known, indicatorOf)
  const clock = view.x === 'asserted' ? 'asserted' : 'about'
  const isWhole = rows.length === known.length
  return indicators.flatMap((id) => {
    const indicator = lookups.indicators.get(id)
    if (!indicator) return []
    const { measure } = indicator
    const all = rowsWith(known, indicatorOf, (indicator) => indicator === id)
    const states = statesIn(from)(`${id} ${day}`, () => claimStates(all, measure, voiceOf, day))
    const claims = rowsWith(rows, indicatorOf, (indicator) => indicator === id)
    const current = claims.filter((row) => {
      const state = states.get(row)
      return state !== undefined && isCurrent(state)
    })
    const historyOf = () => {
      const selected = new Set(isWhole ? [] : claims)
      const shows = (row: Claim) => isWhole || selected.has(row)
      return rangeHistory(all, { measure, voiceOf, day, clock, shows })
    }
    let history: readonly RangeStep[] | null = null
    return [
      {
        indicator,
        claims,
        shown: view.past === 'hidden' ? claims.filter((row) => !isPast(states.get(row) ?? CURRENT)) : claims,
        states,
        current,
        range: holdsForPeriod(measure) ? null : claimRange(current),
        get history() {
          history ??= isWhole ? historyIn(from)(`${id} ${day} ${clock}`, historyOf) : historyOf()
          return history
        },
      },
    ]
  })
}
