import { type Ledger, type Row, TABLES, type Table } from '@/lib/ledger/schema/rows'

/** The table in which an id exists or existed; undefined for an unknown id. Ids are unique across tables. */
export function tableOf({ tables }: Ledger, id: string): Table | undefined {
  return TABLES.find((table) => (tables[table] as readonly Row[]).some((row) => row.id === id))
}
