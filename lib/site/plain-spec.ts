import { pageSpec } from '../charts/view-spec'
import type { Snapshot } from '../ledger/rows'
import type { ViewSpec } from '../views/parameters'

/** What a page without charts takes: the clocks of knowledge and record, and the theme. */
export function plainSpec(snapshot: Snapshot, newest: number): ViewSpec {
  const { known, rev, theme } = pageSpec([], snapshot, newest)
  return { ...(known && { known }), ...(rev && { rev }), ...(theme && { theme }) }
}
