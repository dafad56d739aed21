import type { Codes } from './code-array'

/** What a column has in each row, by the position of the row in its file, from 0. */
export interface Column<V = unknown> {
  /** The parsed value. */
  readonly at: (position: number) => V
  /** The text of the cell. */
  readonly cell: (position: number) => string
  /** Null where cells hardly repeat: then they are read from the bytes of the row each time. */
  readonly coded: Coded<V> | null
  /** Where the cell starts in the bytes of its row; null for a column that is coded. */
  readonly offset: ((position: number) => number) | null
}

/** A column whose values repeat: of each position the number of its value. */
export interface Coded<V = unknown> {
  readonly codes: Codes
  /** Each value once, parsed, by its number. */
  readonly values: readonly V[]
}

/** The columns of a table, by name in the order of its file. */
export type Columns = Readonly<Record<string, Column>>

/** A column of few different values, with the text of each. */
export const codedColumn = <V>(
  codes: Codes,
  values: readonly V[],
  cells: readonly string[] = values.map(String),
): Column<V> => ({
  at: (position) => values[codes[position] as number] as V,
  cell: (position) => cells[codes[position] as number] ?? '',
  coded: { codes, values },
  offset: null,
})
