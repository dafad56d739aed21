import type { Row, SnapshotRow, Table } from '@/lib/ledger/schema/rows'
import { memoByValue } from '@/lib/memo'

const DATE = {
  estimates: 'asserted',
  events: 'date',
  'missile-tests': 'date',
  'cruise-launches': 'date',
  series: 'period',
  sources: 'published',
  coverage: 'from',
  annotations: 'date',
  checks: 'date',
} as const satisfies { readonly [T in Table]?: keyof Row<T> & string }

/** The date under which a row is listed (EDTF); null without one. */
export function recordDate(table: Table, row: Row): string | null {
  const column = (DATE as Partial<Record<Table, string>>)[table]
  return column === undefined ? null : ((row as Readonly<Record<string, unknown>>)[column] as string | null)
}

/** How to tell it of each row of a table; the same function each time. */
export const recordDateOf = memoByValue(
  (table: Table) =>
    (row: Row | SnapshotRow): string | null =>
      recordDate(table, row as Row),
)
