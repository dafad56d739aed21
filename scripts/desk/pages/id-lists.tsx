import type { Table } from '@/lib/ledger/schema/rows'

/** The rows of a table that can be named: ids with what they are called. */
export interface IdList {
  readonly table: Table
  readonly rows: readonly { readonly id: string; readonly label: string }[]
}

/** Lists from which browsers complete ids. */
export function IdLists({ lists }: { lists: readonly IdList[] }) {
  return lists.map(({ table, rows }) => (
    <datalist key={table} id={`ids-${table}`}>
      {rows.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </datalist>
  ))
}
