import type { Snapshot } from '@/lib/ledger/schema/rows'
import { plainSpec } from '@/lib/site/plain-spec'
import type { ViewSpec } from '@/lib/views/parameters'
import { DOCUMENT_KINDS } from './kinds'
import { LONGEST_SEARCH } from './longest-search'

/** The parameters of the page of the search. */
export function searchSpec(snapshot: Snapshot, newest: number): ViewSpec {
  return {
    ...plainSpec(snapshot, newest),
    q: { maxLength: LONGEST_SEARCH },
    kinds: { of: Object.keys(DOCUMENT_KINDS) },
    page: { min: 1, max: 9999, initial: 1 },
  }
}
