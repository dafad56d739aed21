import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { type Ledger, TABLES, type Table } from '@/lib/ledger/schema/rows'

/** The table in which an id exists or existed; undefined for an unknown id. Ids are unique across tables. */
export function tableOf({ tables }: Ledger, id: string): Table | undefined {
  const index = rowIndex(tables)
  return TABLES.find((table) => index.row(table, id) !== null)
}
