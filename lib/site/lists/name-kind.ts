import type { Row } from '@/lib/ledger/schema/rows'
import { PLACE_KINDS } from '@/lib/ledger/schema/vocabulary'

interface NameKind {
  /** Of the vocabulary that its list can be narrowed by; '' where there is none. */
  readonly kind: string
  readonly what: string
}

type Named = Row<'people' | 'places'>

/** What a person or a place is, for its list. */
export const nameKind: { readonly [T in 'people' | 'places']: (row: Named) => NameKind } = {
  people: (row) => ({ kind: '', what: ('role' in row ? row.role : null) ?? 'not stated' }),
  places: (row) => {
    const { kind } = row as Row<'places'>
    return { kind, what: PLACE_KINDS[kind] }
  },
}
