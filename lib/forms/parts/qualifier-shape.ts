import type { Shape } from '../model'
import type { Qualifier } from './claim-point'

/** The shape that says how a number was worded; the legend and the marks of `estimates` share it. */
export const QUALIFIER_SHAPE = {
  exact: 'circle',
  about: 'diamond',
  'at-least': 'triangle',
  'at-most': 'triangle-down',
  range: 'bar',
} as const satisfies Readonly<Record<Qualifier, Shape>>
