import { heldByProcess } from '@/lib/memo'
import type { Row, Table } from '../schema/rows'
import type { Column, Columns } from './column'
import type { RowBytes } from './row-bytes'
import type { RowIds } from './row-ids'

/** A valid table as columns. Its rows have positions in the order of the file, from 0. */
export interface LargeTable {
  readonly table: Table
  /** How many rows it has. */
  readonly size: number
  readonly columns: Columns
  readonly bytes: RowBytes
  /** The ids, and where the rows with each are. */
  readonly ids: RowIds
  /** A column by its name. Throws without one. */
  column(name: string): Column
  /** All rows, in the order of the file: the same objects each time. */
  rows(): readonly Row[]
  /** The rows at these positions, which ascend; null for all. */
  rowsAt(positions: Uint32Array | null): readonly Row[]
  /** The same rows with other or further columns. */
  with(columns: Columns): LargeTable
}

/** What the rows of an array are views of. */
export interface Viewed {
  readonly table: LargeTable
  /** Of each row its position; null where that is its index. */
  readonly positions: Uint32Array | null
  /** The versions of the row with this id, the last one at the end. */
  readonly versions: (id: string) => readonly Row[]
}

// The bundler gives pages, routes and the server a copy of this module each: what one notes of rows, the others must find.
const VIEWED = heldByProcess<readonly object[], Viewed>('columns')

/** Notes what the rows of an array are views of. */
export const keepColumns = (rows: readonly object[], viewed: Viewed): void => {
  VIEWED.set(rows, viewed)
}

/** The columns behind the rows of a large table, as a ledger or a snapshot has them; null for rows that are plain objects. */
export const columnsBehind = (rows: readonly object[]): Viewed | null => VIEWED.get(rows) ?? null
