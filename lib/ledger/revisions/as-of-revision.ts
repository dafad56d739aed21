import { memo, memoByValue } from '@/lib/memo'
import { type Ledger, type Row, TABLES } from '../schema/rows'

function take(tables: Ledger['tables'], revision: number): Ledger['tables'] {
  const of = (rows: readonly Row[]) =>
    rows
      .filter(({ since }) => since <= revision)
      .map((row) => (row.until !== null && row.until > revision ? { ...row, until: null } : row))
  return Object.fromEntries(TABLES.map((table) => [table, of(tables[table])])) as unknown as Ledger['tables']
}

const taken = memo((tables: Ledger['tables']) => memoByValue((revision: number) => take(tables, revision)))

/**
 * The versions of rows that a revision held, closed ones included, as it knew them: what was opened later is left out,
 * and a closing that came later is not told yet. Taken once for each set of tables and revision.
 */
export function asOfRevision(tables: Ledger['tables'], revision: number): Ledger['tables'] {
  return taken(tables)(revision)
}
