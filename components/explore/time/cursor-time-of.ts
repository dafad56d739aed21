import { aboutSpan } from '@/lib/ledger/claims/clocks'
import type { Assessed, EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'

const DATED = ['events', 'estimates', 'missile-tests', 'cruise-launches', 'series'] as const

/** Start of the row's period in UTC milliseconds; null where the slice has no such row, or its start is unknown. */
export function cursorTimeOf(slice: Snapshot, id: string): number | null {
  for (const table of DATED) {
    const rows = slice.tables[table] as readonly Assessed<EvidenceTable>[]
    const row = rows.find((candidate) => candidate.id === id)
    if (row) return aboutSpan<EvidenceTable>(table, row).start
  }
  return null
}
