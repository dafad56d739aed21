import type { ViewSpec } from '@/lib/views/parameters'
import { COMPARISON_NOTES, comparisonQuestion, comparisonTitle } from '@/words/comparisons'
import { COMPARE } from '../chart-path'
import type { Subject } from './subject'

type Sides = readonly [Subject, Subject]

/** The notes of every comparison. */
export const NOTES = [COMPARISON_NOTES.cause]

/** The parameters of this comparison, which accept its own two sides only. */
export const sideParameters = ([a, b]: Sides): ViewSpec => ({
  a: { of: ['none', a.id] },
  b: { of: ['none', b.id] },
})

export function comparisonBasics([a, b]: Sides) {
  return {
    id: COMPARE,
    title: comparisonTitle(a.label, b.label),
    question: comparisonQuestion(a.label, b.label),
    dashboard: '/',
  } as const
}
