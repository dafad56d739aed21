import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger, Snapshot } from '@/lib/ledger/schema/rows'
import { type Parsed, parseView } from './codec'
import type { ViewSpec } from './parameters'

/** The ledger at the revision that a query asks for, the newest where it asks for none that there is. */
export function snapshotAsked(ledger: Ledger, query: URLSearchParams): Snapshot {
  const spec: ViewSpec = { rev: { min: 1, max: ledger.revisions.length, initial: null } }
  return snapshot(ledger, parseView(query, spec).view.rev ?? undefined)
}

/** A view, what was wrong with its address, and the ledger at its revision. */
export interface ViewAt extends Parsed {
  readonly snapshot: Snapshot
  /** What was taken there. */
  readonly spec: ViewSpec
}

/**
 * Reads a view from a query. What is taken may differ between revisions, `specOf` tells it for one; so the revision is
 * read first.
 */
export function viewAt(
  ledger: Ledger,
  query: URLSearchParams,
  specOf: (snapshot: Snapshot, newest: number) => ViewSpec,
): ViewAt {
  const shown = snapshotAsked(ledger, query)
  const spec = specOf(shown, ledger.revisions.length)
  return { ...parseView(query, spec), snapshot: shown, spec }
}
