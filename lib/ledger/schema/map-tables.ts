import { TABLES, type Table } from './rows'

/**
 * The tables of a ledger, a snapshot or a slice, from the rows of each. TypeScript cannot tie a key to the type of its
 * value here, so `rowsOf` must return rows of the very table that it is asked for.
 */
export function mapTables<Tables extends { readonly [T in Table]: readonly unknown[] }>(
  rowsOf: (table: Table) => readonly Tables[Table][number][],
): Tables {
  return Object.fromEntries(TABLES.map((table) => [table, rowsOf(table)])) as Tables
}
