import { DEFAULT_VIEW, type View, type ViewSpec } from './parameters'

/** The parameters that links to other pages retain, as far as they can be checked without the ledger. */
export const RETAINED = {
  known: { min: null, max: null },
  rev: { min: 1, max: 999_999, initial: null },
  theme: { of: ['auto', 'light', 'dark'] },
} as const satisfies ViewSpec

/** The part of a view that links to other pages retain: the two clocks of knowledge, and the theme. */
export const retainedParams = ({ known, rev, theme }: View): View => ({ ...DEFAULT_VIEW, known, rev, theme })
