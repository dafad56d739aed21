import type { ViewSpec } from '@/lib/views/parameters'
import type { Timeline } from './entry'

export const LONGEST_SEARCH = 80
/** No entry of the ledger is older. */
const FIRST_KNOWN = '1984-01-01'

/** The parameters of a timeline file. `newest` is the number of the newest revision. */
export function timelineFileSpec(
  { facets, revision }: Pick<Timeline, 'facets' | 'revision'>,
  newest: number,
): ViewSpec {
  return {
    from: true,
    to: true,
    known: { min: FIRST_KNOWN, max: revision.date },
    rev: { min: 1, max: newest, initial: null },
    ...Object.fromEntries(
      facets.map(({ parameter, values }) => [parameter, { of: values.map(({ id }) => id) }]),
    ),
    q: { maxLength: LONGEST_SEARCH },
    sort: { of: ['newest', 'oldest'] },
  }
}

/** The last page that an address may name. */
const LAST_PAGE = 9999

/**
 * The parameters of the page: also the theme, whether it lists all entries or one page, and an entry to begin at. A large
 * timeline has more pages.
 */
export function timelineSpec(
  timeline: Pick<Timeline, 'facets' | 'revision'>,
  newest: number,
  pages: number = LAST_PAGE,
): ViewSpec {
  return {
    ...timelineFileSpec(timeline, newest),
    page: { min: 1, max: Math.max(LAST_PAGE, pages), initial: 1 },
    tab: { of: ['list', 'pages'] },
    focus: true,
    theme: { of: ['auto', 'light', 'dark'] },
  }
}
