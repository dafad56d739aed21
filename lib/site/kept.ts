import { parseView } from '../views/codec'
import type { View, ViewSpec } from '../views/parameters'

const KEPT: ViewSpec = {
  known: { min: null, max: null },
  rev: { min: 1, max: 999_999, initial: null },
  theme: { of: ['auto', 'light', 'dark'] },
}

/** The part of a query that a reader keeps on the way to another page: the two clocks of what was said, and the theme. */
export function kept(query: string): View {
  return parseView(new URLSearchParams(query), KEPT).view
}
