import type { Assessed } from '@/lib/ledger/schema/rows'
import { ALL_CAVEATS, type Caveat } from '@/lib/ledger/schema/vocabulary'
import { capitalised, countWords } from './counts'
import { dateWords } from './dates'

const WORDS: readonly (readonly [Caveat, string])[] = [
  ['doubtful', 'flagged as doubtful'],
  ['derived', 'calculated or inferred'],
  ['conversion', 'converted from capacity'],
  ['compiled', 'compiled from several values'],
  ['single-source', 'one source'],
  ['cited-only', 'cited elsewhere, original not read'],
]

/**
 * What a list says of a row beside its name: that it is doubtful or calculated, and how thinly it is sourced. null for a
 * row with nothing of it, and for one that is no evidence.
 */
export function sourcingWords(row: object | Pick<Assessed, 'weakness'>): string | null {
  const weakness = 'weakness' in row ? row.weakness : []
  const words = WORDS.filter(([caveat]) => weakness.includes(caveat)).map(([, said]) => said)
  return words.length === 0 ? null : words.join(', ')
}

/** The same as a property of a link; nothing for a well sourced row. */
export function sourcingLink(row: object): { readonly sourcing?: string } {
  const words = sourcingWords(row)
  return words === null ? {} : { sourcing: words }
}

type Weakness = Pick<Assessed, 'weakness'>

/** The caveats of a row, one tooltip line each. */
export function weaknessLines({ weakness }: Weakness): readonly string[] {
  return weakness.map((caveat) => capitalised(ALL_CAVEATS[caveat]))
}

/** The caveats of a row as a table cell; empty without any. */
export function weaknessCell({ weakness }: Weakness): string {
  return weakness.map((caveat) => ALL_CAVEATS[caveat]).join('; ')
}

/** A claim that a caveat warns of. */
interface Warned {
  readonly claimant: string
  readonly asserted: string
  readonly note: string | null
}

/** More are only counted. */
const MAX_WARNED = 6

/** A caveat, with the claims that it warns of; what is doubtful with the reason that its row gives. */
export function warningRemark(caveat: Caveat, claims: readonly Warned[]): string {
  const named = claims.slice(0, MAX_WARNED).map(({ claimant, asserted, note }) => {
    const reason = caveat === 'doubtful' && note !== null ? ` (${note.replace(/[.;]\s*$/, '')})` : ''
    return `${claimant}, ${dateWords(asserted)}${reason}`
  })
  const more = claims.length - named.length
  return `${capitalised(ALL_CAVEATS[caveat])}: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`
}

/** How many of the rows that a drawing counts are flagged as doubtful; null if none are. */
export const doubtfulRemark = (count: number, total: number): string | null =>
  count === 0
    ? null
    : `${capitalised(countWords(count, 'of the', 'of the'))} ${total} rows here ${count === 1 ? 'is' : 'are'} flagged as doubtful; the table names them.`
