import { useMemo } from 'react'
import { answerParts } from '@/lib/charts/answers/answer-parts'
import { readAnswer } from '@/lib/charts/answers/read-answer'
import type { DashboardPath } from '@/lib/charts/catalogue'
import type { PageSlice } from '@/lib/ledger/slice/page-slice'
import type { ViewSpec } from '@/lib/views/parameters'
import { sliceOf } from '../chart/slice-of'
import { useView } from '../view/use-view'
import { Sentences } from './sentences'

export interface AnswerProps {
  readonly path: DashboardPath
  /** The canonical query that the server rendered the page for, without `?`. */
  readonly query: string
  readonly spec: ViewSpec
  /** The rows that the answer reads. */
  readonly slice: PageSlice
  /** Which of its sentences: those above the first chart, or those that follow it. */
  readonly part: 'lead' | 'rest'
}

/** The answer to the question of a dashboard, for the current view. */
export function Answer({ path, query, spec, slice, part }: AnswerProps) {
  const [view] = useView(path, query, spec)
  const sentences = useMemo(() => readAnswer(path, sliceOf(slice), view), [path, slice, view])
  return <Sentences sentences={answerParts(sentences)[part]} view={view} />
}
