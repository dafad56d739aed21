import type { Shape } from '../model'

/** The shape of each qualifier, in the legend and the marks of `estimates`. */
export const QUALIFIER_SHAPE = {
  exact: 'circle',
  about: 'diamond',
  'at-least': 'triangle',
  'at-most': 'triangle-down',
  range: 'bar',
} as const satisfies Readonly<Record<string, Shape>>

export type Qualifier = keyof typeof QUALIFIER_SHAPE
