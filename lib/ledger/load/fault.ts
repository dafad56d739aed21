/** One thing that is wrong in a data file, for whoever has to correct it. */
export interface Fault {
  /** The file's name below the data directory, such as `estimates.csv`. */
  readonly file: string
  /** The line in that file, from 1; null where the fault is of the whole file. */
  readonly line: number | null
  readonly column: string | null
  /** The text of the cell, or of the one item of its list that is wrong. */
  readonly value: string
  readonly reason: string
  /** What would have been accepted. */
  readonly allowed: string
}
