import type { ClaimPoint } from '../forms/claim-point'
import { claimantWords } from '../ledger/claimant-words'
import { aboutSpan } from '../ledger/clocks'
import { dateWords } from '../ledger/date-words'
import { span } from '../ledger/edtf'
import { quantityWords } from '../ledger/quantity-words'
import type { Indicator, Weighed } from '../ledger/rows'
import { countWords } from './count-words'
import { evidenceLines, isHollow } from './evidence-lines'
import type { Names } from './names'

/** A claimant as a sentence names it; its id where the slice does not name it. */
export function claimantName(claimant: string, names: Names): string {
  const actor = names.actors.get(claimant)
  return actor ? claimantWords(actor) : claimant
}

/** One claim as the form `estimates` draws it and a screen reader says it. */
export function claimPoint(
  row: Weighed<'estimates'>,
  { unit }: Pick<Indicator, 'unit'>,
  standing: boolean,
  names: Names,
): ClaimPoint {
  const name = claimantName(row.claimant, names)
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
    name: names.actors.get(row.claimant)?.short_name ?? row.claimant,
    low: row.low,
    best: row.best,
    high: row.high,
    qualifier: row.qualifier,
    about: aboutSpan('estimates', row),
    asserted: span(row.asserted),
    paint: `side-${names.actors.get(row.claimant)?.side ?? 'independent'}`,
    hollow: isHollow(row),
    standing,
  }
}
