'use client'

import { lazy } from 'react'
import type { View } from '@/lib/views/parameters'
import type { Sentence } from '@/words/answers'
import type { LiveAnswerProps } from './live-answer'
import { Sentences } from './sentences'
import { UntilChanged } from './until-changed'

const LiveAnswer = lazy(() => import('./live-answer').then((m) => ({ default: m.LiveAnswer })))

interface AnswerProps extends LiveAnswerProps {
  /** The answer for the view that the server rendered, and that view. */
  readonly sentences: readonly Sentence[]
  readonly view: View
}

/** The answer to the question of a dashboard. */
export function Answer({ sentences, view, ...props }: AnswerProps) {
  return (
    <UntilChanged query={props.query} drawn={<Sentences sentences={sentences} view={view} />}>
      <LiveAnswer {...props} />
    </UntilChanged>
  )
}
