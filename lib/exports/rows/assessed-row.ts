import { plainRow } from '@/lib/ledger/schema/column-names'
import type { Assessed, Row, Snapshot } from '@/lib/ledger/schema/rows'
import { rowAssessment } from './row-assessment'

/** Drops `until`, which a later revision sets: what is pinned must not change then. */
export function withoutUntil<R extends Row>(row: R): Omit<R, 'until'> {
  const { until: _, ...kept } = plainRow(row)
  return kept
}

/** A row of evidence as JSON for others: as typed, with its weaknesses in words and, of a claim, its state on a day. */
export const assessedRow = (row: Assessed, snapshot: Snapshot, day: string) => ({
  ...withoutUntil(row),
  ...rowAssessment(row, snapshot, day),
})
