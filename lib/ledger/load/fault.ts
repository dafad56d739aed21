/** Something wrong in a data file, for whoever has to correct it. */
export interface Fault {
  /** Path below the data directory, such as `estimates.csv`. */
  readonly file: string
  /** Line in that file, from 1; null for a fault of the whole file. */
  readonly line: number | null
  readonly column: string | null
  /** The text of the cell, or of the wrong item in its list. */
  readonly value: string
  readonly reason: string
  /** What is accepted instead. */
  readonly allowed: string
}
