import type { Cells } from '@/lib/ledger/revisions/canonical'
import { listItems } from '@/lib/ledger/schema/list-items'
import { REFERENCES } from '@/lib/ledger/schema/references'
import type { Table } from '@/lib/ledger/schema/rows'
import { filledCells } from './filled-cells'
import type { KnownLedger } from './known-ledger'

/** The cells of a row without ids that the ledger does not have, and the columns that had one. */
export function knownReferences(
  table: Table,
  cells: Cells,
  known: KnownLedger,
): { readonly cells: Cells; readonly unknown: readonly string[] } {
  const kept: Record<string, string> = { ...cells }
  const unknown: string[] = []
  for (const { column, to } of REFERENCES[table]) {
    const ids = listItems(cells[column])
    const there = ids.filter((id) => known.has(to, id))
    kept[column] = there.join(';')
    if (there.length < ids.length) unknown.push(column)
  }
  return { cells: filledCells(kept), unknown }
}
