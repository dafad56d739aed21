import type { Shape } from '../model'

/** The shape that says how a number was worded; the legend and the marks of `estimates` share it. */
export const QUALIFIER_SHAPE = {
  exact: 'circle',
  about: 'diamond',
  'at-least': 'triangle',
  'at-most': 'triangle-down',
  range: 'bar',
} as const satisfies Readonly<Record<string, Shape>>

export type Qualifier = keyof typeof QUALIFIER_SHAPE
