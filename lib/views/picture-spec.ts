import type { ViewSpec } from './parameters'

/** The parameters of pictures that pages have not, and the colours, which no reader of a file could switch. */
export const PICTURE_SPEC = {
  theme: { of: ['light', 'dark'] },
  w: { min: 200, max: 4096, initial: null },
  h: { min: 200, max: 4096, initial: null },
  dpr: { min: 1, max: 4, initial: 1 },
  chrome: { of: ['full', 'bare'] },
  text: { of: ['outlines', 'font'] },
} as const satisfies ViewSpec
