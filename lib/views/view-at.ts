import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger, Snapshot } from '@/lib/ledger/schema/rows'
import { type Parsed, parseView } from './codec'
import { PARAMETERS, type Parameter, type ViewSpec } from './parameters'

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

const idsOf = (spec: ViewSpec, parameter: Parameter): readonly string[] => {
  const accept = spec[parameter]
  return typeof accept === 'object' && 'of' in accept ? accept.of : []
}

/**
 * The parameters with those refused ids that rows of another revision have: a link that was made then goes on working, and
 * they select nothing.
 */
function withFormerIds(spec: ViewSpec, { problems }: Parsed, others: () => readonly ViewSpec[]): ViewSpec {
  const refused = problems.filter(
    ({ parameter }) => Object.hasOwn(spec, parameter) && PARAMETERS[parameter as Parameter] === 'list',
  )
  if (refused.length === 0) return spec
  const specs = others()
  const former = refused.filter(({ parameter, value }) =>
    specs.some((each) => idsOf(each, parameter as Parameter).includes(value)),
  )
  const wider: Record<string, unknown> = { ...spec }
  for (const { parameter, value } of former)
    wider[parameter] = { of: [...idsOf(wider as ViewSpec, parameter as Parameter), value] }
  return wider
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
  const newest = ledger.revisions.length
  const spec = specOf(requested, newest)
  const parsed = parseView(query, spec)
  const wider = withFormerIds(spec, parsed, () =>
    ledger.revisions.map(({ number }) => specOf(snapshot(ledger, number), newest)),
  )
  return { ...(wider === spec ? parsed : parseView(query, wider)), snapshot: requested, spec: wider }
}
