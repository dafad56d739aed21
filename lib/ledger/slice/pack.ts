import { columnNames } from '../schema/column-names'
import { mapTables } from '../schema/map-tables'
import { type Revision, type Snapshot, type SnapshotRow, TABLES, type Table } from '../schema/rows'

type Value = string | number | boolean | null
type List = readonly string[]

/**
 * A column of all rows: its values, or its lists joined with `;`; where they repeat, the different ones and the position
 * of each row's among them; or the one value that all rows share.
 */
type PackedColumn =
  | readonly Value[]
  | { readonly lists: readonly string[]; readonly at?: readonly number[] }
  | { readonly of: readonly Value[]; readonly at: readonly number[] }
  | { readonly same: Value | List }

interface PackedTable {
  readonly length: number
  readonly columns: Readonly<Record<string, PackedColumn>>
}

/** A snapshot or a slice as column arrays: compact plain JSON. Tables without rows are left out. */
export interface Packed {
  readonly revision: Revision
  readonly tables: { readonly [T in Table]?: PackedTable }
}

const written = (value: Value | List) => (Array.isArray(value) ? value.join(';') : value)

function packColumn(values: readonly (Value | List)[]): PackedColumn {
  const [first] = values
  if (
    first !== undefined &&
    values.every((value) => typeof value === typeof first && written(value) === written(first))
  )
    return { same: first }
  const isList = Array.isArray(first)
  const cells = isList ? values.map((value) => String(written(value))) : (values as readonly Value[])
  const different = [...new Set(cells)]
  if (different.length > cells.length / 2) return isList ? { lists: cells as readonly string[] } : cells
  const position = new Map(different.map((value, at) => [value, at]))
  const at = cells.map((value) => position.get(value) ?? 0)
  return isList ? { lists: different as readonly string[], at } : { of: different, at }
}

function unpackColumn(column: PackedColumn, index: number): Value | List {
  if ('same' in column) return column.same
  if ('of' in column) return column.of[column.at[index] ?? 0] ?? null
  if (!('lists' in column)) return column[index] ?? null
  const joined = column.lists[column.at?.[index] ?? index] ?? ''
  return joined === '' ? [] : joined.split(';')
}

function packTable(rows: readonly SnapshotRow[]): PackedTable {
  const columns = columnNames(rows[0] ?? {}).map((column) => {
    const values = rows.map((row) => (row as Readonly<Record<string, Value | List>>)[column] ?? null)
    return [column, packColumn(values)] as const
  })
  return { length: rows.length, columns: Object.fromEntries(columns) }
}

/** Packs a snapshot or a slice. All rows of a table must have the same columns, as they do in both. */
export function pack(snapshot: Snapshot): Packed {
  const filled = TABLES.filter((table) => snapshot.tables[table].length > 0)
  const tables = filled.map((table) => [table, packTable(snapshot.tables[table])] as const)
  return { revision: snapshot.revision, tables: Object.fromEntries(tables) }
}

/** The inverse of `pack`. */
export function unpack(packed: Packed): Snapshot {
  const rowsOf = (table: Table): readonly SnapshotRow[] => {
    const { length, columns } = packed.tables[table] ?? { length: 0, columns: {} }
    const entries = Object.entries(columns)
    return Array.from(
      { length },
      (_, index) =>
        Object.fromEntries(
          entries.map(([name, column]) => [name, unpackColumn(column, index)]),
        ) as SnapshotRow,
    )
  }
  return { revision: packed.revision, tables: mapTables<Snapshot['tables']>(rowsOf) }
}
