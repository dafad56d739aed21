import type { ClaimPoint } from '@/lib/forms/parts/claim-point'
import { aboutSpan } from '@/lib/ledger/claims/clocks'
import type { Assessed, Indicator } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { claimantName } from '@/words/claimants'
import { countWords } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { quantityWords } from '@/words/quantities'
import { evidenceLines, isHollow } from '../../parts/evidence-lines'
import type { Lookups } from '../../query/lookups'

/** One claim as the form `estimates` draws it and a screen reader says it. */
export function claimPoint(
  row: Assessed<'estimates'>,
  { unit }: Pick<Indicator, 'unit'>,
  standing: boolean,
  lookups: Lookups,
): ClaimPoint {
  const name = claimantName(row.claimant, lookups)
  const said = `${name}: ${quantityWords(row, unit)}, asserted ${dateWords(row.asserted)}`
  return {
    key: row.id,
    records: [row.id],
    label: `${said}, for ${dateWords(row.about)}; ${countWords(row.sources.length, 'source')}`,
    lines: [
      ...(row.attribution === null ? [] : [`As told by: ${row.attribution}`]),
      standing ? 'Standing claim' : 'Superseded by a newer claim of the same claimant',
      ...evidenceLines(row),
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
