import { chartSpec, pageSpec } from '@/lib/charts/query/view-spec'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { ViewSpec } from '@/lib/views/parameters'
import type { SinceSubject } from './since-subject'

/**
 * The parameters of a list of changes: `known` is the day since which. The others are those of the page, so that its
 * address needs no change; how charts are drawn means nothing here.
 */
export function sinceSpec({ charts }: SinceSubject, at: Snapshot, newest?: number): ViewSpec {
  const [only, ...others] = charts
  return only && others.length === 0 ? chartSpec(only, at, newest) : pageSpec(charts, at, newest)
}
