import { group } from 'd3-array'
import type { DocumentKind } from './kinds'
import type { Found } from './search'

/** The finds of one kind, the best first. */
export interface FoundGroup {
  readonly kind: DocumentKind
  readonly found: readonly Found[]
}

/** Finds by kind: first the kind of the best find, then that of the best of the others. */
export const groupsOf = (found: readonly Found[]): readonly FoundGroup[] =>
  [...group(found, ({ document }) => document.kind)].map(([kind, of]) => ({ kind, found: of }))
