import { DEFAULT_VIEW, type View, type ViewSpec } from './parameters'

/** What of an address goes from page to page, as far as it can be checked without the ledger. */
export const RETAINED = {
  known: { min: null, max: null },
  rev: { min: 1, max: 999_999, initial: null },
  theme: { of: ['auto', 'light', 'dark'] },
} as const satisfies ViewSpec

/** The part of a view that links to other pages keep: the two clocks of what was said, and the theme. */
export const retainedParams = ({ known, rev, theme }: View): View => ({ ...DEFAULT_VIEW, known, rev, theme })
