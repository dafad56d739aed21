import { aboutSpan } from '@/lib/ledger/claims/clocks'
import type { Assessed, EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'

const DATED = ['events', 'estimates', 'missile-tests', 'cruise-launches', 'series'] as const

/** When that begins (UTC milliseconds) which a row of the slice tells of; null where no row or no beginning is known. */
export function cursorTimeOf(slice: Snapshot, id: string): number | null {
  for (const table of DATED) {
    const rows = slice.tables[table] as readonly Assessed<EvidenceTable>[]
    const row = rows.find((candidate) => candidate.id === id)
    if (row) return aboutSpan<EvidenceTable>(table, row).start
  }
  return null
}
