import type { Ledger } from '@/lib/ledger/schema/rows'
import { tableOf } from '@/lib/records/table-of'
import type { ViewSpec } from '@/lib/views/parameters'

/** What a page takes, where it takes `focus`, without the id that a query selects if no row ever had it. */
export function focusSpec(spec: ViewSpec, query: URLSearchParams, ledger: Ledger): ViewSpec {
  const id = query.getAll('focus').at(-1)
  if (spec.focus === undefined || !id) return spec
  // The browser has no list of all ids: it is told the one that the address must not select.
  return tableOf(ledger, id) ? spec : { ...spec, focus: { except: id } }
}
