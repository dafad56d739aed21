import type { Cells } from '@/lib/ledger/revisions/canonical'
import type { Table } from '@/lib/ledger/schema/rows'

/** A row of the ledger that may be what upstream tells of, and why. */
export interface Found {
  readonly row: Cells
  /** Its table, where it is another one than that of the proposal. */
  readonly table?: Table
  readonly certainty: 'certain' | 'likely'
  readonly why: readonly string[]
}
