import 'server-only'
import type { Entries } from '../load/parse'
import { mapTables } from '../schema/map-tables'
import type { FileName, Ledger, Row } from '../schema/rows'

/** The rows of a table that could be read. */
const readable = <F extends FileName>(entries: Entries, table: F): readonly Row<F>[] =>
  entries[table].flatMap(({ row }) => (row === null ? [] : [row]))

/** All rows that could be read, pending ones among them. */
export const readableTables = (entries: Entries): Ledger['tables'] =>
  mapTables<Ledger['tables']>((table) => readable(entries, table))

/**
 * The ledger as it would be if everything pending were released on a day, YYYY-MM-DD: its last revision is the pending
 * one, without note and digest. Rows with faults are left out.
 */
export function pendingLedger(entries: Entries, date: string): Ledger {
  const revisions = readable(entries, 'revisions')
  return {
    revisions: [...revisions, { number: revisions.length + 1, date, note: '', digest: '' }],
    tables: readableTables(entries),
  }
}
