import { type Ledger, TABLES } from '../ledger/rows'
import type { ViewSpec } from '../views/parameters'

/** What a page takes, where it takes `focus`, without the id that a query selects if no row ever had it. */
export function focusSpec(spec: ViewSpec, query: URLSearchParams, { tables }: Ledger): ViewSpec {
  const id = query.getAll('focus').at(-1)
  if (spec.focus === undefined || !id) return spec
  const named = TABLES.some((table) => tables[table].some((row) => row.id === id))
  // The browser has no list of all ids: it is told the one that the address must not select.
  return named ? spec : { ...spec, focus: { except: id } }
}
