import { distinctValues } from '@/lib/charts/query/row-values'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { REFERENCES } from '@/lib/ledger/schema/references'
import type { EvidenceTable, Row, Snapshot, Table } from '@/lib/ledger/schema/rows'
import { memo, memoByValue } from '@/lib/memo'

/** The row with an id that another row refers to. Throws on an unknown id: references are checked on loading. */
export function rowById<T extends Table>(snapshot: Snapshot, table: T, id: string): Row<T> {
  const row = rowIndex(snapshot.tables).row(table, id)
  if (!row) throw new Error(`no row ${id} in ${table} at revision ${snapshot.revision.number}`)
  return row
}

/** How to tell which rows a row names in a column; the same function each time. */
export const idsIn = memoByValue((column: string) => (row: Row): readonly string[] => {
  const named = (row as Readonly<Record<string, unknown>>)[column] as string | readonly string[] | null
  return named === null ? [] : [named].flat()
})

function findReferenced(
  snapshot: Snapshot,
  from: EvidenceTable,
  rows: readonly Row[],
): ReadonlyMap<Table, readonly Row[]> {
  const found = new Map<Table, Row[]>()
  for (const { column, to } of REFERENCES[from]) {
    const named = distinctValues(rows, idsIn(column)).flat()
    const ids = [...new Set(named)].sort()
    if (ids.length > 0)
      found.set(
        to,
        ids.map((id) => rowById(snapshot, to, id)),
      )
  }
  return found
}

// A file names its sources in several places.
const referencedBy = memo((snapshot: Snapshot) =>
  memo((rows: readonly Row[]) => memoByValue((from: EvidenceTable) => findReferenced(snapshot, from, rows))),
)

/** Every row of other tables that these rows refer to, once each, by table and id. */
export const referencedRows = (
  snapshot: Snapshot,
  from: EvidenceTable,
  rows: readonly Row[],
): ReadonlyMap<Table, readonly Row[]> => referencedBy(snapshot)(rows)(from)
