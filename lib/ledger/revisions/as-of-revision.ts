import { memo, memoByValue } from '@/lib/memo'
import { mapTables } from '../schema/map-tables'
import type { Ledger, Row } from '../schema/rows'

function take(tables: Ledger['tables'], revision: number): Ledger['tables'] {
  return mapTables<Ledger['tables']>((table) => {
    const rows: readonly Row[] = tables[table]
    return rows
      .filter(({ since }) => since <= revision)
      .map((row) => (row.until !== null && row.until > revision ? { ...row, until: null } : row))
  })
}

const taken = memo((tables: Ledger['tables']) => memoByValue((revision: number) => take(tables, revision)))

/**
 * The versions of rows that a revision held, closed ones included, as it knew them: what was opened later is left out,
 * and a closing that came later is not told yet. Taken once for each set of tables and revision.
 */
export function asOfRevision(tables: Ledger['tables'], revision: number): Ledger['tables'] {
  return taken(tables)(revision)
}
