import type { Row, Table } from '../schema/rows'

/**
 * What one chart, tile or export needs of one table. Requests for the same table add up: a row is kept when any of them
 * includes it, a column when any of them asks for it. Rows of `lookups` are kept when a kept row refers to them.
 */
export type SliceRequest = {
  [T in Table]: {
    readonly table: T
    includes(row: Row<T>): boolean
    /** Columns beside id, weakness and support; 'all' keeps the rows whole. */
    readonly columns: readonly (keyof Row<T> & string)[] | 'all'
    /** Tables in which the names of what the rows refer to are looked up. */
    readonly lookups: readonly Table[]
  }
}[Table]
