/** Where rows that are views on columns keep the names of these: they have no properties of their own. */
export const COLUMN_NAMES = Symbol.for('alliance-ledger.columns')

/** The names of the columns of a row, in their order. */
export const columnNames = (row: object): readonly string[] =>
  (row as { readonly [COLUMN_NAMES]?: readonly string[] })[COLUMN_NAMES] ?? Object.keys(row)

/** A row as an object with properties of its own, which can be copied and written. */
export const plainRow = <R extends object>(row: R): R =>
  Object.fromEntries(
    columnNames(row).map((name) => [name, (row as Readonly<Record<string, unknown>>)[name]]),
  ) as R
