import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { citedSource } from '@/lib/records/cited-source'
import type { CitedSource } from '@/lib/records/record-view'

/** Sources by their ids, each once, in the order in which they first come. */
export function citedSources(ids: readonly string[], ledger: Ledger): readonly CitedSource[] {
  const index = rowIndex(ledger.tables)
  return [...new Set(ids)].flatMap((id) => {
    const row = index.row('sources', id)
    return row === null ? [] : [citedSource(row)]
  })
}
