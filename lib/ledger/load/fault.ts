/** One thing wrong in a data file, told so that whoever entered it can find and mend it. */
export interface Fault {
  /** The file's name below the data directory, such as `estimates.csv`. */
  readonly file: string
  /** The line in that file, from 1; null when the fault is in the file as a whole. */
  readonly line: number | null
  readonly column: string | null
  /** The cell or the part of it that is at fault. */
  readonly value: string
  readonly reason: string
  /** What would have been accepted. */
  readonly allowed: string
}
