import type { Fault } from '@/lib/ledger/load/fault'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import type { Table } from '@/lib/ledger/schema/rows'

/** How an id is made: `2026-04-18` and the next free number, or a name that gets a number only if it is taken. */
export interface IdStem {
  readonly stem: string
  readonly form: 'numbered' | 'named' | 'given'
}

/** A row that upstream offers, in the ledger's own form. */
export interface Proposal {
  readonly table: Table
  readonly id: IdStem
  /** Filled cells by column, without id, since and until. */
  readonly cells: Cells
  /** The columns that upstream itself tells, and that are compared with a row of the ledger; others are guesses. */
  readonly told: readonly string[]
  /** Columns for which upstream names something that the ledger does not know. */
  readonly unknown: readonly string[]
  /** Rows of the sources that upstream names and the ledger lacks. */
  readonly sources: readonly Cells[]
  /** Upstream's own text, by whose words a row is recognised. */
  readonly words: string
  /** Rows of one set are different things: no two of them match the same row. */
  readonly set: string
}

/** A source that upstream and the ledger call by different ids. */
export interface Alias {
  readonly theirs: string
  readonly ours: string
}

/** What becomes of a row of upstream. */
export type Outcome =
  | { readonly outcome: 'proposed'; readonly proposal: Proposal }
  /** It is nothing that this ledger records, or another row says it better. */
  | { readonly outcome: 'left out'; readonly why: string; readonly alias?: Alias }
  | { readonly outcome: 'faulty'; readonly faults: readonly Fault[] }

export const leftOut = (why: string, alias?: Alias): Outcome => ({
  outcome: 'left out',
  why,
  ...(alias ? { alias } : {}),
})
