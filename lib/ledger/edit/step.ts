import type { Cells } from '../revisions/canonical'
import type { Table } from '../schema/rows'

/**
 * A change of one row, as data. `since` and `until` are never given: the next revision decides them.
 *
 * `based` is what whoever edits has seen: the canonical line of the version that the next revision would show, or null
 * for a row that it would not. If the row is not that any more, the step is refused with the row as it is now.
 */
export type Edit =
  | { readonly kind: 'add'; readonly table: Table; readonly cells: Cells }
  | {
      readonly kind: 'correct'
      readonly table: Table
      readonly id: string
      /** The columns to change; '' empties a cell. */
      readonly cells: Cells
      readonly based: string | null
    }
  | { readonly kind: 'withdraw'; readonly table: Table; readonly id: string; readonly based: string | null }
  /** Takes back what is pending for a row, or brings back one that an earlier revision withdrew. */
  | { readonly kind: 'restore'; readonly table: Table; readonly id: string; readonly based?: string | null }

/** A file beside the tables, in a folder of the data directory, such as `inbox/csv.jsonl`. */
export interface OtherFile {
  readonly path: string
  /** Its whole new text; null for none. */
  readonly text: string | null
  /** The text that it was made from; null if there was no file. */
  readonly based: string | null
}

/** Edits that belong together: a claim with its new source, a merge. All of them happen, or none. */
export interface Step {
  /** What it does, in one line for the list of steps. */
  readonly words: string
  /** Why, in one line: a suggestion for the note of the release. */
  readonly why?: string
  readonly edits: readonly Edit[]
  readonly files?: readonly OtherFile[]
}
