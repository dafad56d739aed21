'use client'

import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { View } from '@/lib/views/parameters'
import type { Sentence } from '@/words/answers'
import { shownQuery, subscribe } from '../view/view-store'
import type { LiveAnswerProps } from './live-answer'
import { Sentences } from './sentences'

// Fetched at the first change of the view; until then the sentences of the server are shown.
const LiveAnswer = lazy(() => import('./live-answer').then((m) => ({ default: m.LiveAnswer })))

interface AnswerProps extends LiveAnswerProps {
  /** The answer for the view that the server rendered, and that view. */
  readonly sentences: readonly Sentence[]
  readonly view: View
}

/** The answer to the question of a dashboard. */
export function Answer({ sentences, view, ...props }: AnswerProps) {
  const currentQuery = useSyncExternalStore(subscribe, shownQuery, () => props.query)
  const fromServer = <Sentences sentences={sentences} view={view} />
  if (currentQuery === props.query) return fromServer
  return (
    <Suspense fallback={fromServer}>
      <LiveAnswer {...props} />
    </Suspense>
  )
}
