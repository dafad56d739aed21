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
 * The row versions as of a revision, including closed ones: rows added later are left out, and rows closed later are
 * open. Cached per set of tables and revision.
 */
export function asOfRevision(tables: Ledger['tables'], revision: number): Ledger['tables'] {
  return cached(tables)(revision)
}
