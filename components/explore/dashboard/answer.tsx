'use client'

import type { View } from '@/lib/views/parameters'
import type { Sentence } from '@/words/answers'
import { fetched } from '../build/fetched'
import type { LiveAnswerProps } from './live-answer'
import { Sentences } from './sentences'
import { UntilChanged } from './until-changed'

const LiveAnswer = fetched(() => import('./live-answer').then((m) => m.LiveAnswer))

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
