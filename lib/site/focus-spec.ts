import type { Ledger } from '@/lib/ledger/schema/rows'
import { tableOf } from '@/lib/records/table-of'
import type { ViewSpec } from '@/lib/views/parameters'

/** The parameters of a page, whose `focus` rejects the id of the query if no such row ever existed. */
export function focusSpec(spec: ViewSpec, query: URLSearchParams, ledger: Ledger): ViewSpec {
  const id = query.getAll('focus').at(-1)
  if (spec.focus === undefined || !id) return spec
  // The browser has no list of all ids, so it gets the one id to reject.
  return tableOf(ledger, id) ? spec : { ...spec, focus: { except: id } }
}
