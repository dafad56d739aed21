import type { ClaimPoint } from '@/lib/forms/parts/claim-point'
import { aboutSpan } from '@/lib/ledger/claims/clocks'
import type { Assessed, Indicator } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { claimantName } from '@/words/claimants'
import { attributionLine, claimLabel, standingLine } from '@/words/claims'
import { weaknessLines } from '@/words/sourcing'
import { isHollow } from '../../parts/is-hollow'
import type { Lookups } from '../../query/lookups'

/** One claim as the form `estimates` draws it and a screen reader says it. */
export function claimPoint(
  row: Assessed<'estimates'>,
  { unit }: Pick<Indicator, 'unit'>,
  standing: boolean,
  lookups: Lookups,
): ClaimPoint {
  const name = claimantName(row.claimant, lookups)
  return {
    key: row.id,
    records: [row.id],
    label: claimLabel(name, row, unit, row.sources.length),
    lines: [
      ...(row.attribution === null ? [] : [attributionLine(row.attribution)]),
      standingLine(standing),
      ...weaknessLines(row),
    ],
    name: lookups.actors.get(row.claimant)?.short_name ?? row.claimant,
    low: row.low,
    best: row.best,
    high: row.high,
    qualifier: row.qualifier,
    about: aboutSpan('estimates', row),
    asserted: span(row.asserted),
    paint: `side-${lookups.actors.get(row.claimant)?.side ?? 'independent'}`,
    hollow: isHollow(row),
    standing,
  }
}
