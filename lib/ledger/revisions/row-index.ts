import type { Row, Table } from '../schema/rows'

type Tables = { readonly [T in Table]: readonly Row<T>[] }

/** Looks up rows by id, including closed ones. */
export interface RowIndex {
  /** The row with this id in this table, the last one of several versions; null without one. */
  row<T extends Table>(table: T, id: string): Row<T> | null
}

/** Indexes the rows of these tables. If several sets have a row, the last set wins. */
export function rowIndex(...sets: readonly Tables[]): RowIndex {
  const tables = new Map<Table, ReadonlyMap<string, Row>>()
  // Each table is indexed on demand: most callers look up rows of two or three.
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
