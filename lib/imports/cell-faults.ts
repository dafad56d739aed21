import type { z } from 'zod'
import type { Fault } from '@/lib/ledger/load/fault'
import { rowFaults } from '@/lib/ledger/load/row-faults'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import type { Table } from '@/lib/ledger/schema/rows'
import { SCHEMAS } from '@/lib/ledger/schema/schema'
import { type Place, rowFault } from './upstream'

/** The faults of cells that a table would not take, each in its column. */
export function cellFaults(place: Place, table: Table, cells: Cells): Fault[] {
  const shape: Readonly<Record<string, z.ZodType>> = SCHEMAS[table].shape
  return Object.entries(cells).flatMap(([column, cell]) => {
    const read = shape[column]?.safeParse(cell)
    if (read === undefined || read.success) return []
    const issues = read.error.issues.map((issue) => ({ ...issue, path: [column, ...issue.path] }))
    return rowFaults({ [column]: cell }, { issues }).map(({ value, reason, allowed }) =>
      rowFault(place, column, value, reason, allowed),
    )
  })
}
