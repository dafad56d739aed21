import type { Row, Table } from '@/lib/ledger/schema/rows'

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
