import type { ViewSpec } from '@/lib/views/parameters'
import { COMPARISON_NOTES, comparisonQuestion, comparisonTitle } from '@/words/comparisons'
import { COMPARE } from '../chart-path'
import type { Subject } from './subject'

type Sides = readonly [Subject, Subject]

/** The notes of every comparison. */
export const NOTES = [COMPARISON_NOTES.cause]

/** The two sides, as the address of this very comparison names them. */
export const sideParameters = ([a, b]: Sides): ViewSpec => ({
  a: { of: ['none', a.id] },
  b: { of: ['none', b.id] },
})

/** What a comparison is called. */
export function comparisonBasics([a, b]: Sides) {
  return {
    id: COMPARE,
    title: comparisonTitle(a.label, b.label),
    question: comparisonQuestion(a.label, b.label),
    dashboard: '/',
  } as const
}
