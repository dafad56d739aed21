import { memo } from '@/lib/memo'
import { columnsBehind } from '../columns/large-table'
import type { Row, Table } from '../schema/rows'

type Tables = { readonly [T in Table]: readonly Row<T>[] }

/** Looks up rows by id, including closed ones. */
export interface RowIndex {
  /** The row with this id in this table, the last one of several versions; null without one. */
  row<T extends Table>(table: T, id: string): Row<T> | null
}

// Neither the ledger nor a snapshot changes, and every record looks rows up in both.
const byId = memo((rows: readonly Row[]): Pick<ReadonlyMap<string, Row>, 'get'> => {
  const viewed = columnsBehind(rows)
  if (viewed !== null) return { get: (id) => viewed.versions(id).at(-1) }
  return new Map(rows.toSorted((a, b) => (a.since ?? 0) - (b.since ?? 0)).map((row) => [row.id, row]))
})

/** All versions of a row among rows of one table. */
export const versionsOf = (rows: readonly Row[], id: string): readonly Row[] =>
  columnsBehind(rows)?.versions(id) ?? rows.filter((row) => row.id === id)

/** Indexes the rows of these tables, each on demand and once. If several sets have a row, the last set wins. */
export function rowIndex(...sets: readonly Tables[]): RowIndex {
  const lastFirst = sets.toReversed()
  return {
    row: <T extends Table>(table: T, id: string) => {
      for (const set of lastFirst) {
        const found = byId(set[table]).get(id)
        if (found !== undefined) return found as Row<T>
      }
      return null
    },
  }
}
