import type { ReactNode } from 'react'
import { TableScroll } from '@/components/ui/table-scroll'
import type { Table } from '@/lib/ledger/schema/rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { inFigures } from '@/words/counts'
import { knownCountsNote, TABLE_WORDS } from '@/words/tables'

interface TableListProps {
  readonly counts: ReadonlyMap<Table, number>
  /** The parameters of the view that links keep. */
  readonly retained: View
  /** What stands in a last column, and its head. */
  readonly last?: { readonly head: string; cell(table: Table): ReactNode }
}

/** The tables of the ledger: what a row of each is, and how many there are. */
export function TableList({ counts, retained, last }: TableListProps) {
  return (
    <>
      <TableScroll label="Tables">
        <table className="stacks">
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col">One row is</th>
              <th scope="col" className="number">
                Rows
              </th>
              {last && <th scope="col">{last.head}</th>}
            </tr>
          </thead>
          <tbody>
            {(Object.keys(TABLE_WORDS) as Table[]).map((table) => (
              <tr key={table}>
                <th scope="row">
                  <a href={viewHref(`/records/tables/${table}`, retained)}>{TABLE_WORDS[table].name}</a>
                </th>
                <td data-label="One row is">{TABLE_WORDS[table].row}</td>
                <td className="number" data-label="Rows">
                  {inFigures(counts.get(table) ?? 0)}
                </td>
                {last && <td data-label={last.head}>{last.cell(table)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {retained.known !== null && (
        <p className="mt-2 text-muted text-sm">{knownCountsNote(retained.known)}</p>
      )}
    </>
  )
}
