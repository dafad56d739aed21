import type { Table } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { TableList } from './table-list'

/** The tables of the ledger, each with what a row is and the number of rows. */
export function RecordTables({ counts, view }: { counts: ReadonlyMap<Table, number>; view: View }) {
  return (
    <div className="max-w-measure">
      <h1 className="text-2xl">Records</h1>
      <p className="mt-2">
        Every number and every event on this site is a row of one of these tables, with its own address. A row
        is never overwritten: what was withdrawn stays in the list of its table, marked as closed, and is not
        counted.
      </p>
      <div className="mt-6">
        <TableList counts={counts} retained={retainedParams(view)} />
      </div>
    </div>
  )
}
