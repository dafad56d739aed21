import { lookupsOf } from '@/lib/charts/query/lookups'
import { type StateName, stateName } from '@/lib/ledger/claims/current-claims'
import { stateAt } from '@/lib/ledger/claims/states-at'
import type { Assessed, Snapshot } from '@/lib/ledger/schema/rows'
import { ALL_CAVEATS } from '@/lib/ledger/schema/vocabulary'
import { stateLine } from '@/words/claims'

/** What files and answers say of a row besides its own columns. */
export interface RowAssessment {
  /** Its caveats in words, in the order of `weakness`. */
  readonly weakness_words: readonly string[]
}

/** The same of a claim. */
export interface ClaimAssessment extends RowAssessment {
  readonly state: StateName
  /** The state with who replaced the claim and when, as tables and pages say it. */
  readonly state_words: string
  /** Id of the claim that superseded it, else of the one that makes it dated. */
  readonly replaced_by: string | null
}

/** The columns that claims have and other rows have not. */
export const STATE_COLUMNS = [
  'state',
  'state_words',
  'replaced_by',
] as const satisfies readonly (keyof ClaimAssessment)[]

/** A row in words; a claim also with its state at the end of `day` (YYYY-MM-DD). */
export function rowAssessment(
  row: Pick<Assessed, 'id' | 'weakness'>,
  snapshot: Snapshot,
  day: string,
): RowAssessment & Partial<ClaimAssessment> {
  const words = { weakness_words: row.weakness.map((caveat) => ALL_CAVEATS[caveat]) }
  const state = stateAt(snapshot.tables, row, day)
  if (state === undefined) return words
  return {
    ...words,
    state: stateName(state),
    state_words: stateLine(state, lookupsOf(snapshot)),
    replaced_by: (state.supersededBy ?? state.datedBy)?.id ?? null,
  }
}
