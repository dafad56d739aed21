import { pageSpec } from '@/lib/charts/query/view-spec'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { ViewSpec } from '@/lib/views/parameters'

/** What a page without charts takes: the clocks of knowledge and record, and the theme. */
export function plainSpec(snapshot: Snapshot, newest: number): ViewSpec {
  const { known, rev, theme } = pageSpec([], snapshot, newest)
  return { ...(known && { known }), ...(rev && { rev }), ...(theme && { theme }) }
}
