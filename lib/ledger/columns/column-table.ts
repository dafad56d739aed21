import 'server-only'
import type { Row, Table } from '../schema/rows'
import type { Column, Columns } from './column'
import { keepColumns, type LargeTable } from './large-table'
import type { RowBytes } from './row-bytes'
import type { RowIds } from './row-ids'
import { rowViews, type ViewOf, viewOf } from './row-views'

/**
 * A valid table as columns, beside the bytes of its file. Rows have positions in the order of the file, from 0.
 */
export class ColumnTable implements LargeTable {
  #view: ViewOf | null = null
  #rows: readonly Row[] | null = null

  constructor(
    readonly table: Table,
    readonly size: number,
    readonly columns: Columns,
    readonly bytes: RowBytes,
    readonly ids: RowIds,
  ) {}

  column(name: string): Column {
    const column = this.columns[name]
    if (column === undefined) throw new Error(`${this.table} has no column ${name}`)
    return column
  }

  /** All rows, in the order of the file: the same objects each time. */
  rows(): readonly Row[] {
    this.#rows ??= this.rowsAt(null)
    return this.#rows
  }

  /** The rows at these positions, which ascend; null for all. */
  rowsAt(positions: Uint32Array | null): readonly Row[] {
    this.#view ??= viewOf(this.columns)
    const rows = rowViews(this.#view, positions, this.size)
    const versions = (id: string) => versionsAmong(rows, this.ids.positions(id), positions)
    keepColumns(rows, { table: this, positions, versions })
    return rows
  }

  /** The same rows with other or further columns. */
  with(columns: Columns): ColumnTable {
    const { table, size, bytes, ids } = this
    return new ColumnTable(table, size, { ...this.columns, ...columns }, bytes, ids)
  }
}

/** The rows at these positions of a table in their order, of which an array has all or those at `shown`. */
function versionsAmong(
  rows: readonly Row[],
  positions: readonly number[],
  shown: Uint32Array | null,
): readonly Row[] {
  const found = positions.flatMap((at) => rows[shown === null ? at : indexIn(shown, at)] ?? [])
  return found.sort((a, b) => a.since - b.since)
}

/** The index of a number in an ascending list; -1 where it is not in it. */
function indexIn(list: Uint32Array, value: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return list[low] === value ? low : -1
}
