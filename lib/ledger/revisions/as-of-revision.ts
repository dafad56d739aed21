import { type Ledger, type Row, TABLES } from '../schema/rows'

function take(tables: Ledger['tables'], revision: number): Ledger['tables'] {
  const of = (rows: readonly Row[]) =>
    rows
      .filter(({ since }) => since <= revision)
      .map((row) => (row.until !== null && row.until > revision ? { ...row, until: null } : row))
  return Object.fromEntries(TABLES.map((table) => [table, of(tables[table])])) as unknown as Ledger['tables']
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
