import type { Row, Snapshot, Table } from '../schema/rows'
import type { Topic } from '../schema/vocabulary'

/**
 * The rows and columns of one table that a chart, tile or export needs. Requests for the same table are combined: of each
 * row the columns are kept that a request which includes it selects; other columns are empty in it. Rows of `lookups` are
 * kept if a kept row refers to them.
 */
export type SliceRequest = {
  [T in Table]: {
    readonly table: T
    includes(row: Row<T>, snapshot: Snapshot): boolean
    /** Columns besides id, weakness and support; 'all' for whole rows. */
    readonly columns: readonly (keyof Row<T> & string)[] | 'all'
    /** Tables in which references of the rows are looked up. */
    readonly lookups: readonly Table[]
    /** Topics whose coverage it needs. */
    readonly coverage?: readonly Topic[]
    /** The chart whose annotations it needs, with the events that they mark. */
    readonly annotations?: string
  }
}[Table]
