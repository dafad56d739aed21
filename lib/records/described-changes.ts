import type { Change } from '@/lib/ledger/revisions/changes-between'
import { diff } from '@/lib/ledger/revisions/diff'
import { type RowIndex, rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Ledger, Row, Table } from '@/lib/ledger/schema/rows'
import { recordTitle } from '@/words/records/record-title'

/** A change between two revisions, with the name of the row. */
export interface DescribedChange extends Change {
  /** The title of the row in its newest version. */
  readonly label: string
}

/** A change whose words are made when they are read: of thousands a page shows a hundred. */
class Described implements DescribedChange {
  constructor(
    readonly change: Change,
    readonly index: RowIndex,
  ) {}

  get table() {
    return this.change.table
  }
  get id() {
    return this.change.id
  }
  get kind() {
    return this.change.kind
  }
  get columns() {
    return this.change.columns
  }
  get label() {
    const row = this.index.row(this.table, this.id)
    return row === null ? this.id : recordTitle(this.table, row as Row<Table>, this.index)
  }
}

/** The rows that differ between two published revisions, with their names. Throws a RangeError like `diff`. */
export function describedChanges(ledger: Ledger, from: number, to: number): readonly DescribedChange[] {
  const index = rowIndex(ledger.tables)
  return diff(ledger, from, to).map((change) => new Described(change, index))
}
