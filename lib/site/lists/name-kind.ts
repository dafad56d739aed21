import type { Row } from '@/lib/ledger/schema/rows'
import { PLACE_KINDS } from '@/lib/ledger/schema/vocabulary'

interface NameKind {
  /** An id of the vocabulary that filters its list; '' without one. */
  readonly kind: string
  readonly what: string
}

type Named = Row<'people' | 'places'>

/** The kind and the description of a person or a place. */
export const nameKind: { readonly [T in 'people' | 'places']: (row: Named) => NameKind } = {
  people: (row) => ({ kind: '', what: ('role' in row ? row.role : null) ?? 'not stated' }),
  places: (row) => {
    const { kind } = row as Row<'places'>
    return { kind, what: PLACE_KINDS[kind] }
  },
}
