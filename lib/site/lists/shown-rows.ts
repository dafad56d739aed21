import { rowsWith } from '@/lib/charts/query/row-values'
import { knownOf } from '@/lib/ledger/claims/clocks'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import {
  type Assessed,
  isEvidence,
  type Snapshot,
  type SnapshotRow,
  TABLES,
  type Table,
} from '@/lib/ledger/schema/rows'

/** Whether a `known` day leaves rows of a table out. Of the others, such as sources, nothing says when they were known. */
export const followsKnown = (table: Table): boolean => isEvidence(table) || table === 'annotations'

/**
 * The rows of a table that a view shows, which every count of them counts: those of its revision, with a `known` day
 * only what was public by then. An event marked on a chart is known as the event is.
 */
export function shownRows({ tables }: Snapshot, table: Table, known: string | null): readonly SnapshotRow[] {
  const rows: readonly SnapshotRow[] = tables[table]
  if (known === null || !followsKnown(table)) return rows
  if (table !== 'annotations') return rowsWith(rows as readonly Assessed[], knownOf, (day) => day <= known)
  const index = rowIndex(tables)
  return tables.annotations.filter(({ event }) => {
    const row = index.row('events', event)
    return row !== null && 'known' in row && (row as Assessed).known <= known
  })
}

/** How many rows of each table a view shows. */
export const tableCounts = (snapshot: Snapshot, known: string | null): ReadonlyMap<Table, number> =>
  new Map(TABLES.map((table) => [table, shownRows(snapshot, table, known).length]))
