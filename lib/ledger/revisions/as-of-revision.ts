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

const taken = new WeakMap<Ledger['tables'], Map<number, Ledger['tables']>>()

/**
 * The versions of rows that a revision held, closed ones included, as it knew them: what was opened later is left out,
 * and a closing that came later is not told yet. Taken once for each set of tables and revision.
 */
export function asOfRevision(tables: Ledger['tables'], revision: number): Ledger['tables'] {
  const known = taken.get(tables) ?? new Map<number, Ledger['tables']>()
  taken.set(tables, known)
  const found = known.get(revision) ?? take(tables, revision)
  known.set(revision, found)
  return found
}
