import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { ViewSpec } from '@/lib/views/parameters'
import { plainSpec } from '../plain-spec'

const LONGEST_SEARCH = 80
/** More than a table of millions of rows has. */
const MAX_PAGES = 99_999

type Vocabulary = Readonly<Record<string, unknown>>

const PAGES = { min: 1, max: MAX_PAGES, initial: 1 } as const

/** The parameters of a page with a list that is paged, and neither filtered nor sorted. */
export const pagedSpec = (snapshot: Snapshot, newest: number): ViewSpec => ({
  ...plainSpec(snapshot, newest),
  page: PAGES,
})

/** The parameters of a list page besides the clocks and the theme. */
export function listingSpec(words: {
  readonly kinds: Vocabulary
  readonly support: Vocabulary
  /** The sort orders; the first is the default. */
  readonly orders: Vocabulary
}): (snapshot: Snapshot, newest: number) => ViewSpec {
  const filter = (vocabulary: Vocabulary) => ({ of: Object.keys(vocabulary) })
  return (snapshot, newest) => ({
    ...plainSpec(snapshot, newest),
    ...(Object.keys(words.kinds).length > 0 && { kinds: filter(words.kinds) }),
    ...(Object.keys(words.support).length > 0 && { support: filter(words.support) }),
    sort: { of: Object.keys(words.orders) as [string, ...string[]] },
    q: { maxLength: LONGEST_SEARCH },
    page: PAGES,
  })
}
