import type { Problem } from '@/lib/http/problem'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { parseView } from '@/lib/views/codec'
import type { ViewSpec } from '@/lib/views/parameters'
import { COMPARISON_PROBLEMS } from '@/words/comparisons'
import type { Chart } from '../chart'
import { comparison } from './comparison'
import { type Subject, subjectsOf } from './subject'

/** The comparison that a query requests: the chart if its two sides can be compared, else the problems. */
export interface RequestedComparison {
  readonly a: Subject | null
  readonly b: Subject | null
  readonly chart: Chart | null
  /** Sides that are missing or do not match; `sidesSpec` reports unknown ids. */
  readonly problems: readonly Problem[]
}

/** The parameters `a` and `b` with every subject that they accept. */
export function sidesSpec(snapshot: Snapshot): ViewSpec {
  const ids = subjectsOf(snapshot).map(({ id }) => id)
  return { a: { of: ['none', ...ids] }, b: { of: ['none', ...ids] } }
}

/** Reads the two sides from a query. Never throws. */
export function requestedComparison(query: URLSearchParams, snapshot: Snapshot): RequestedComparison {
  const subjects = subjectsOf(snapshot)
  const { view } = parseView(query, sidesSpec(snapshot))
  const [a = null, b = null] = [view.a, view.b].map((id) => subjects.find((subject) => subject.id === id))
  if (a === null || b === null) {
    const missing = [...(a === null ? ['a'] : []), ...(b === null ? ['b'] : [])]
    const problems = missing.map((parameter) => ({
      parameter,
      value: '',
      reason: COMPARISON_PROBLEMS.missing,
      allowed: COMPARISON_PROBLEMS.twoSides,
    }))
    return { a, b, chart: null, problems }
  }
  const chart = comparison(a, b)
  if (chart !== null) return { a, b, chart, problems: [] }
  const reason = a.id === b.id ? COMPARISON_PROBLEMS.same : COMPARISON_PROBLEMS.otherKind
  const allowed = COMPARISON_PROBLEMS.allowed[a.table]
  return { a, b: null, chart, problems: [{ parameter: 'b', value: b.id, reason, allowed }] }
}
