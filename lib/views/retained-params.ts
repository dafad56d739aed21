import { parseView } from './codec'
import { DEFAULT_VIEW, type View, type ViewSpec } from './parameters'

/** What of a view goes from page to page, as far as it can be told without the ledger. */
export const RETAINED = {
  known: { min: null, max: null },
  rev: { min: 1, max: 999_999, initial: null },
  theme: { of: ['auto', 'light', 'dark'] },
} as const satisfies ViewSpec

/**
 * The part of a view, or of the query of one, that a reader keeps on the way to another page: the two clocks of what
 * was said, and the theme.
 */
export function retainedParams(from: string | View): View {
  const { known, rev, theme } =
    typeof from === 'string' ? parseView(new URLSearchParams(from), RETAINED).view : from
  return { ...DEFAULT_VIEW, known, rev, theme }
}
