import { COMPARISONS } from '@/lib/about/comparisons'
import { comparison } from '@/lib/charts/compare/comparison'
import { type Subject, subjectsOf } from '@/lib/charts/compare/subject'
import type { Snapshot } from '@/lib/ledger/schema/rows'

export interface ComparisonExample {
  readonly a: Subject
  readonly b: Subject
  readonly question: string
  /** The title of the comparison. */
  readonly title: string
}

/** The examples whose sides both exist in a snapshot. */
export function comparisonExamples(snapshot: Snapshot): readonly ComparisonExample[] {
  const subjects = new Map(subjectsOf(snapshot).map((subject) => [subject.id, subject]))
  const pairs: readonly { readonly a: string; readonly b: string; readonly question: string }[] = COMPARISONS
  return pairs.flatMap(({ a: one, b: other, question }) => {
    const [a, b] = [subjects.get(one), subjects.get(other)]
    const chart = a && b ? comparison(a, b) : null
    return a && b && chart ? [{ a, b, question, title: chart.title }] : []
  })
}
