import { type Ledger, type Row, TABLES, type Table } from '@/lib/ledger/schema/rows'

/** The table that has, or ever had, a row of this id; undefined where none has. An id is given once among all tables. */
export function tableOf({ tables }: Ledger, id: string): Table | undefined {
  return TABLES.find((table) => (tables[table] as readonly Row[]).some((row) => row.id === id))
}
