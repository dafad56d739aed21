import type { Field } from '@/lib/desk/fields'
import { presentCells } from '@/lib/ledger/edit/present-cells'
import type { Entries } from '@/lib/ledger/load/parse'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import type { Table } from '@/lib/ledger/schema/rows'
import type { IdList } from '@/scripts/desk/pages/id-lists'

const labelOf = ({ title, headline, label, name, publisher, short_name }: Cells) =>
  [title ?? headline ?? label ?? name ?? '', publisher ?? short_name ?? '']
    .filter((part) => part !== '')
    .join(', ')

/** The rows that fields may name, as lists to complete from. */
export function idListsOf(
  entries: Entries,
  fields: readonly Field[],
  more: readonly Table[] = [],
): readonly IdList[] {
  const named = fields.flatMap(({ control }) => ('table' in control ? [control.table] : []))
  return [...new Set([...named, ...more])].map((table) => ({
    table,
    rows: presentCells(entries, table).map((cells) => ({ id: cells.id ?? '', label: labelOf(cells) })),
  }))
}
