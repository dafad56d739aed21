import type { RowIndex } from '@/lib/ledger/revisions/row-index'
import { NAMED_TABLES, type Row } from '@/lib/ledger/schema/rows'

/** The person, the place or the missile with an id, as names refer to it. */
export function namedRow(index: RowIndex, id: string): Row<(typeof NAMED_TABLES)[number]> | null {
  for (const table of NAMED_TABLES) {
    const row = index.row(table, id)
    if (row !== null) return row
  }
  return null
}
