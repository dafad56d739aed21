import { diff } from '@/lib/ledger/revisions/diff'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Ledger, Row, Table } from '@/lib/ledger/schema/rows'
import { recordTitle } from '@/words/records/record-title'

/** A change between two revisions, with the name of the row. */
export interface DescribedChange {
  readonly table: Table
  readonly id: string
  readonly kind: 'added' | 'withdrawn' | 'corrected'
  /** The title of the row in its newest version. */
  readonly label: string
  /** The columns that a correction changed; an empty cell is ''. */
  readonly columns: readonly { readonly column: string; readonly before: string; readonly after: string }[]
}

/** The rows that differ between two published revisions, with their names. Throws a RangeError like `diff`. */
export function describedChanges(ledger: Ledger, from: number, to: number): readonly DescribedChange[] {
  const changes = diff(ledger, from, to)
  const index = rowIndex(ledger.tables)
  return changes.map((change) => {
    const row = index.row(change.table, change.id)
    return {
      ...change,
      // Made when it is read: of thousands of changes a page shows a hundred.
      get label() {
        return row === null ? change.id : recordTitle(change.table, row as Row<Table>, index)
      },
    }
  })
}
