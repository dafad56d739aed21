import 'server-only'
import type { Entries } from '../load/parse'
import { type Change, changesBetween } from '../revisions/changes-between'
import { readableTables } from './pending-ledger'

/**
 * What the next release would change, row by row in the order of the tables; `changeWords` tells it. Rows with faults
 * are left out.
 */
export function pendingChanges(entries: Entries): readonly Change[] {
  return changesBetween(readableTables(entries), entries.revisions.length, entries.revisions.length + 1)
}
