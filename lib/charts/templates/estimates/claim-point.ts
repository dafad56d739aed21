import type { ClaimPoint } from '@/lib/forms/parts/claim-point'
import { aboutSpan } from '@/lib/ledger/claims/clocks'
import { type ClaimState, isPast } from '@/lib/ledger/claims/current-claims'
import type { Assessed, Indicator } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { claimantName } from '@/words/claimants'
import { attributionLine, claimLabel, markRemark, stateLine } from '@/words/claims'
import { weaknessLines } from '@/words/sourcing'
import { countedSources } from '../../parts/counted-sources'
import { isHollow } from '../../parts/is-hollow'
import { signOf } from '../../parts/sign-of'
import type { Lookups } from '../../query/lookups'
import { claimValue } from './claim-value'
import { monthWords } from './month-words'

/** Whether a claim stands back, because it counts no longer or nobody can look it up. */
export const isPale = (state: ClaimState): boolean => isPast(state) || state.unverifiable

/** A claim as the form `estimates` draws it. */
export function claimPoint(
  row: Assessed<'estimates'>,
  { unit }: Pick<Indicator, 'unit'>,
  state: ClaimState,
  lookups: Lookups,
): ClaimPoint {
  const name = claimantName(row.claimant, lookups)
  const [about, asserted] = [aboutSpan('estimates', row), span(row.asserted)]
  return {
    key: row.id,
    records: [row.id],
    label: claimLabel(name, row, unit, countedSources(row)),
    remark: markRemark(state, row),
    lines: [
      ...(row.attribution === null ? [] : [attributionLine(row.attribution)]),
      stateLine(state, lookups),
      ...weaknessLines(row),
    ],
    name: lookups.actors.get(row.claimant)?.short_name ?? row.claimant,
    low: row.low,
    best: row.best,
    high: row.high,
    qualifier: row.qualifier,
    value: claimValue(row, unit),
    about,
    asserted,
    dates: { about: monthWords(about), asserted: monthWords(asserted) },
    paint: `side-${lookups.actors.get(row.claimant)?.side ?? 'independent'}`,
    hollow: isHollow(row),
    pale: isPale(state),
    sign: signOf(row),
  }
}
