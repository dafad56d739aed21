import { type Entries, parseRow } from '@/lib/ledger/load/parse'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import type { Table } from '@/lib/ledger/schema/rows'

/**
 * A ledger in which the next revision shows a row with these cells, whatever it shows of it now; unchanged for cells that
 * no row can have. For drawings, and for nothing that is written.
 */
export function withRow(entries: Entries, table: Table, given: Cells): Entries {
  const next = entries.revisions.length + 1
  const cells: Cells = { ...given, since: String(next), until: '' }
  const { row } = parseRow(table, cells)
  if (row === null) return entries
  const others = entries[table].flatMap((entry) => {
    if (entry.cells.id !== cells.id || entry.row === null) return entry
    const { since, until } = entry.row as { readonly since: number; readonly until: number | null }
    if (since === next) return []
    return until === null ? { ...entry, row: { ...entry.row, until: next } } : entry
  })
  return { ...entries, [table]: [...others, { line: 0, cells, row }] }
}
