import 'server-only'
import type { Entries } from '../load/parse'
import { type Change, changesBetween } from '../revisions/changes-between'

import { mapTables } from '../schema/map-tables'
import type { Ledger, Row } from '../schema/rows'

/**
 * What the next release would change, row by row in the order of the tables; `changeWords` tells it. Rows with faults
 * are left out.
 */
export function pendingChanges(entries: Entries): readonly Change[] {
  const tables = mapTables<Ledger['tables']>((table) =>
    entries[table].flatMap(({ row }): Row[] => (row === null ? [] : [row])),
  )
  return changesBetween(tables, entries.revisions.length, entries.revisions.length + 1)
}
