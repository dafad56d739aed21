import type { ViewSpec } from '@/lib/views/parameters'
import { COMPARE } from '../chart-path'
import type { Subject } from './subject'

type Sides = readonly [Subject, Subject]

/** What all comparisons have in common. */
export const COMPARISON = {
  notes: ['That two things went together in time does not say that one led to the other.'],
  /** Where the panels have scales of their own. */
  scales: 'The two scales differ: heights of the two panels cannot be compared, times can.',
  /** The two sides, as the address of this very comparison names them. */
  parameters: ([a, b]: Sides): ViewSpec => ({ a: { of: ['none', a.id] }, b: { of: ['none', b.id] } }),
} as const

/** What a comparison is called. */
export function comparisonWords([a, b]: Sides) {
  return {
    id: COMPARE,
    title: `“${a.label}” beside “${b.label}”`,
    question: `How do “${a.label}” and “${b.label}” compare over time?`,
    dashboard: '/',
  } as const
}
