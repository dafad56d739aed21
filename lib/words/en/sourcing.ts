import type { Assessed } from '@/lib/ledger/schema/rows'
import { ALL_CAVEATS, type Caveat } from '@/lib/ledger/schema/vocabulary'
import { capitalised } from './counts'

const WORDS: readonly (readonly [Caveat, string])[] = [
  ['single-source', 'one source'],
  ['cited-only', 'cited only'],
]

/**
 * How thinly a row is sourced, in the words of lists: `one source, cited only`. null for a row that has several sources
 * of which one was read, and for a row that is no evidence.
 */
export function sourcingWords(row: object | Pick<Assessed, 'weakness'>): string | null {
  const weakness = 'weakness' in row ? row.weakness : []
  const words = WORDS.filter(([caveat]) => weakness.includes(caveat)).map(([, said]) => said)
  return words.length === 0 ? null : words.join(', ')
}

/** The same for a link to a row: nothing where there is nothing to say. */
export function sourcingLink(row: object): { readonly sourcing?: string } {
  const words = sourcingWords(row)
  return words === null ? {} : { sourcing: words }
}

type Weakness = Pick<Assessed, 'weakness'>

/** What weakens a row, one line of a tooltip for each weak spot. */
export function weaknessLines({ weakness }: Weakness): readonly string[] {
  return weakness.map((caveat) => capitalised(ALL_CAVEATS[caveat]))
}

/** What weakens a row, as one cell of a table; empty where nothing does. */
export function weaknessCell({ weakness }: Weakness): string {
  return weakness.map((caveat) => ALL_CAVEATS[caveat]).join('; ')
}
