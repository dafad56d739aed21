import type { Row, Table } from '../schema/rows'

type Tables = { readonly [T in Table]: readonly Row<T>[] }

/** Finds rows by their ids, closed ones included. */
export interface RowIndex {
  /** The row with this id in this table, of several versions the last one; null where there is none. */
  row<T extends Table>(table: T, id: string): Row<T> | null
}

/** An index of the rows of these tables. Where several sets of tables have a row, the last set counts. */
export function rowIndex(...sets: readonly Tables[]): RowIndex {
  const tables = new Map<Table, ReadonlyMap<string, Row>>()
  // Each table is indexed when it is first asked for: most callers name rows of two or three.
  const byId = (table: Table) => {
    const found = tables.get(table)
    if (found) return found
    const oldestFirst = sets.flatMap((set) =>
      [...(set[table] as readonly Row[])].sort((a, b) => (a.since ?? 0) - (b.since ?? 0)),
    )
    const rows = new Map(oldestFirst.map((row) => [row.id, row]))
    tables.set(table, rows)
    return rows
  }
  return {
    row: <T extends Table>(table: T, id: string) => (byId(table).get(id) as Row<T> | undefined) ?? null,
  }
}
