import { memo, memoByValue } from '@/lib/memo'
import { mapTables } from '../schema/map-tables'
import type { Ledger, Row } from '../schema/rows'

function tablesAsOf(tables: Ledger['tables'], revision: number): Ledger['tables'] {
  return mapTables<Ledger['tables']>((table) => {
    const rows: readonly Row[] = tables[table]
    return rows
      .filter(({ since }) => since <= revision)
      .map((row) => (row.until !== null && row.until > revision ? { ...row, until: null } : row))
  })
}

const cached = memo((tables: Ledger['tables']) =>
  memoByValue((revision: number) => tablesAsOf(tables, revision)),
)

/**
 * The versions of rows that a revision held, closed ones included: what was added later is left out, and a row that was
 * closed later is open. Made once for each set of tables and revision.
 */
export function asOfRevision(tables: Ledger['tables'], revision: number): Ledger['tables'] {
  return cached(tables)(revision)
}
