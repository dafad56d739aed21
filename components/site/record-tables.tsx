import { TableScroll } from '@/components/ui/table-scroll'
import type { Table } from '@/lib/ledger/schema/rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { TABLE_WORDS } from '@/words/tables'

/** The tables of the ledger, each with what a row is and the number of rows. */
export function RecordTables({ counts, view }: { counts: ReadonlyMap<Table, number>; view: View }) {
  return (
    <div className="max-w-measure">
      <h1 className="text-2xl">Records</h1>
      <p className="mt-2">
        Every number and every event on this site is a row of one of these tables, with its own address. A row
        is never overwritten: what was corrected or withdrawn stays here, with the revision that closed it.
      </p>
      <div className="mt-6">
        <TableScroll label="Tables">
          <table>
            <thead>
              <tr>
                <th scope="col">Table</th>
                <th scope="col">One row is</th>
                <th scope="col" className="number">
                  Rows
                </th>
              </tr>
            </thead>
            <tbody>
              {(Object.keys(TABLE_WORDS) as Table[]).map((table) => (
                <tr key={table}>
                  <th scope="row">
                    <a href={viewHref(`/records/tables/${table}`, retainedParams(view))}>
                      {TABLE_WORDS[table].name}
                    </a>
                  </th>
                  <td>{TABLE_WORDS[table].row}</td>
                  <td className="number">{(counts.get(table) ?? 0).toLocaleString('en')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </div>
    </div>
  )
}
