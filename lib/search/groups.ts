import { group } from 'd3-array'
import type { DocumentKind } from './kinds'
import type { Found, SearchResult } from './search'

/** Finds in order, the best first, of which those are made that are looked at. */
export type FoundList = Pick<readonly Found[], 'length' | 'slice'>

/** The finds of one kind, the best first. */
export interface FoundGroup {
  readonly kind: DocumentKind
  readonly found: FoundList
}

/** What a search found, by kind: first the kind of the best find, then that of the best of the others. */
export interface GroupedResult {
  readonly groups: readonly FoundGroup[]
  readonly count: number
  /** Whether nothing has all the words, so that these have only some. */
  readonly isPartial: boolean
  /** Of how many finds, the best ones, it was looked whether they have the words in a row; null where all were. */
  readonly lookedAt: number | null
}

/** A result by kind. */
export const groupedResult = ({ found, isPartial }: SearchResult): GroupedResult => ({
  groups: [...group(found, ({ document }) => document.kind)].map(([kind, of]) => ({ kind, found: of })),
  count: found.length,
  isPartial,
  lookedAt: null,
})
