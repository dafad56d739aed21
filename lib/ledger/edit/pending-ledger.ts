import 'server-only'
import type { Entries } from '../load/parse'
import { mapTables } from '../schema/map-tables'
import type { FileName, Ledger, Row } from '../schema/rows'

/**
 * The ledger as it would be if everything pending were released on a day, YYYY-MM-DD: its last revision is the pending
 * one, without note and digest. Rows with faults are left out.
 */
export function pendingLedger(entries: Entries, date: string): Ledger {
  const rows = <F extends FileName>(table: F): readonly Row<F>[] =>
    entries[table].flatMap(({ row }) => (row === null ? [] : [row]))
  const revisions = rows('revisions')
  return {
    revisions: [...revisions, { number: revisions.length + 1, date, note: '', digest: '' }],
    tables: mapTables<Ledger['tables']>((table) => rows(table)),
  }
}
