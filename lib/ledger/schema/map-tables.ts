import { TABLES, type Table } from './rows'

/**
 * Builds the tables of a ledger, a snapshot or a slice. TypeScript cannot tie a key to the type of its value here, so
 * `rowsOf` must return rows of the table that it is called with.
 */
export function mapTables<Tables extends { readonly [T in Table]: readonly unknown[] }>(
  rowsOf: (table: Table) => readonly Tables[Table][number][],
): Tables {
  return Object.fromEntries(TABLES.map((table) => [table, rowsOf(table)])) as Tables
}
