import { pageSpec } from '@/lib/charts/query/view-spec'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { ViewSpec } from '@/lib/views/parameters'

/** The parameters of a page without charts: `known`, `rev` and the theme. */
export function plainSpec(snapshot: Snapshot, newest: number): ViewSpec {
  const { known, rev, theme } = pageSpec([], snapshot, newest)
  return { ...(known && { known }), ...(rev && { rev }), ...(theme && { theme }) }
}
