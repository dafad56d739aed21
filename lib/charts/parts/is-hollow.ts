import type { Assessed } from '@/lib/ledger/schema/rows'

/** Whether a row is drawn hollow: it rests on one source, or on none that was read. */
export function isHollow(row: Pick<Assessed, 'weakness'>): boolean {
  return row.weakness.includes('single-source') || row.weakness.includes('cited-only')
}
