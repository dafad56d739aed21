import type { ViewSpec } from '@/lib/views/parameters'
import {
  COMPARISON_NOTES,
  eventsQuestion,
  eventsTitle,
  indicatorsQuestion,
  indicatorsTitle,
} from '@/words/comparisons'
import { COMPARE } from '../chart-path'
import { comparesContacts, type Subject, sideWords } from './subject'

type Sides = readonly [Subject, Subject]

/** The notes of every comparison. */
export const NOTES = [COMPARISON_NOTES.cause]

/** The parameters of this comparison, which accept its own two sides only. */
export const sideParameters = ([a, b]: Sides): ViewSpec => ({
  a: { of: ['none', a.id] },
  b: { of: ['none', b.id] },
})

export function comparisonBasics([a, b]: Sides) {
  const isOfEvents = a.table === 'events'
  const ofContacts = comparesContacts([a, b])
  const [one, other] = [sideWords(a, ofContacts), sideWords(b, ofContacts)]
  return {
    id: COMPARE,
    title: isOfEvents ? eventsTitle(one, other) : indicatorsTitle(a.label, b.label),
    question: isOfEvents ? eventsQuestion(one, other) : indicatorsQuestion(a.label, b.label),
    dashboard: '/',
  } as const
}
