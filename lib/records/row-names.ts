import type { Row, Table } from '@/lib/ledger/schema/rows'

type Tables = { readonly [T in Table]: readonly Row<T>[] }

/** Finds rows by id to name them. Of several sets of tables the later ones count first. */
export class RowNames {
  private readonly sets: readonly Tables[]
  private readonly found = new Map<Table, Map<string, Row>>()

  constructor(...sets: readonly Tables[]) {
    this.sets = sets
  }

  /** The row with this id in this table, null where none of the tables has it. Of several versions the last one. */
  row<T extends Table>(table: T, id: string): Row<T> | null {
    const known = this.found.get(table) ?? this.index(table)
    return (known.get(id) as Row<T> | undefined) ?? null
  }

  private index(table: Table): Map<string, Row> {
    const oldestFirst = this.sets.flatMap((tables) =>
      [...(tables[table] as readonly Row[])].sort((a, b) => (a.since ?? 0) - (b.since ?? 0)),
    )
    const byId = new Map(oldestFirst.map((row) => [row.id, row]))
    this.found.set(table, byId)
    return byId
  }
}
