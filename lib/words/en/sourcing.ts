import type { Assessed } from '@/lib/ledger/schema/rows'
import type { Caveat } from '@/lib/ledger/schema/vocabulary'

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
