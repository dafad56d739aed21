import type { Assessed } from '@/lib/ledger/schema/rows'
import { ALL_CAVEATS } from '@/lib/ledger/schema/vocabulary'
import { capitalised } from '@/words/counts'

/** What weakens a row, one line of a tooltip for each weak spot. */
export function evidenceLines(row: Pick<Assessed, 'weakness'>): readonly string[] {
  return row.weakness.map((caveat) => capitalised(ALL_CAVEATS[caveat]))
}

/** What weakens a row, as one cell of a table; empty where nothing does. */
export function evidenceCell(row: Pick<Assessed, 'weakness'>): string {
  return row.weakness.map((caveat) => ALL_CAVEATS[caveat]).join('; ')
}

/** Whether a row is drawn hollow: it rests on one source, or on none that was read. */
export function isHollow(row: Pick<Assessed, 'weakness'>): boolean {
  return row.weakness.includes('single-source') || row.weakness.includes('cited-only')
}
