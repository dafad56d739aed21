import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger, Snapshot } from '@/lib/ledger/schema/rows'
import { type Parsed, parseView } from './codec'
import type { ViewSpec } from './parameters'

/** The ledger at the revision of a query; at the newest without one, or for one that does not exist. */
export function requestedSnapshot(ledger: Ledger, query: URLSearchParams): Snapshot {
  const spec: ViewSpec = { rev: { min: 1, max: ledger.revisions.length, initial: null } }
  return snapshot(ledger, parseView(query, spec).view.rev ?? undefined)
}

/** A view, the problems of its address, and the ledger at its revision. */
export interface ViewAt extends Parsed {
  readonly snapshot: Snapshot
  /** The parameters accepted at that revision. */
  readonly spec: ViewSpec
}

/**
 * Parses a view from a query. The accepted parameters depend on the revision, for which `specOf` returns them, so the
 * revision is read first.
 */
export function viewAt(
  ledger: Ledger,
  query: URLSearchParams,
  specOf: (snapshot: Snapshot, newest: number) => ViewSpec,
): ViewAt {
  const requested = requestedSnapshot(ledger, query)
  const spec = specOf(requested, ledger.revisions.length)
  return { ...parseView(query, spec), snapshot: requested, spec }
}
