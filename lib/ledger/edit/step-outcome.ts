import type { Fault } from '../load/fault'
import type { Cells } from '../revisions/canonical'
import type { Table } from '../schema/rows'
import type { StepRecord } from './step-record'

/** A fault with the row that has it, so that a form can show it beside the field; null for one of a whole file. */
export interface RowedFault extends Fault {
  readonly table: Table | null
  readonly id: string | null
}

/** What somebody else changed meanwhile. */
export type Conflict =
  | {
      readonly table: Table
      readonly id: string
      /** The row as it is now; null if the next revision shows none. */
      readonly now: Cells | null
      /** What an edit is to be based on now. */
      readonly based: string | null
    }
  | { readonly path: string; readonly text: string | null }

/** What became of a step; but for `done`, no file has changed. */
export type StepOutcome =
  | { readonly kind: 'done'; readonly step: StepRecord }
  /** The faults that the ledger would have and has not now. */
  | { readonly kind: 'faults'; readonly faults: readonly RowedFault[] }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  /** It cannot be done, for a reason in a sentence. */
  | { readonly kind: 'refused'; readonly reason: string }

export type Refusal = Exclude<StepOutcome, { readonly kind: 'done' }>
