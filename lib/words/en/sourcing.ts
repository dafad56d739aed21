import type { Assessed } from '@/lib/ledger/schema/rows'
import { ALL_CAVEATS, type Caveat } from '@/lib/ledger/schema/vocabulary'
import { capitalised } from './counts'

const WORDS: readonly (readonly [Caveat, string])[] = [
  ['single-source', 'one source'],
  ['cited-only', 'cited elsewhere, original not read'],
]

/**
 * How thinly a row is sourced: `one source, cited elsewhere, original not read`. null for a row with several sources of which one was read, and
 * for a row that is no evidence.
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
