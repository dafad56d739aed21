import type { Problem } from '@/lib/http/problem'
import 'server-only'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger, Revision, Snapshot } from '@/lib/ledger/schema/rows'
import { formatView } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { viewAt } from '@/lib/views/view-at'
import { focusSpec } from './focus-spec'

/** The view that an address requests, and the ledger at the revision of that view. */
export interface PageView {
  readonly path: string
  readonly view: View
  /** The canonical query of the view. */
  readonly query: string
  /** The parameters of the page at that revision. */
  readonly spec: ViewSpec
  readonly problems: readonly Problem[]
  readonly ledger: Ledger
  readonly snapshot: Snapshot
  readonly revision: Revision
  /** The newest revision of the ledger, which may be later than the one shown. */
  readonly newest: Revision
}

/** Reads the view of a page. Its parameters depend on the revision: `specOf` returns them for one. */
export function pageView(
  path: string,
  query: URLSearchParams,
  specOf: (snapshot: Snapshot, newest: number) => ViewSpec,
): PageView {
  const all = ledger()
  const {
    view,
    problems,
    spec,
    snapshot: current,
  } = viewAt(all, query, (at, newest) => focusSpec(specOf(at, newest), query, all))
  return {
    path,
    view,
    query: formatView(view),
    spec,
    problems,
    ledger: all,
    snapshot: current,
    revision: current.revision,
    newest: snapshot(all).revision,
  }
}
