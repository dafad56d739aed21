import type { Ledger } from '../schema/rows'
import { type Change, changesBetween } from './changes-between'

/**
 * The rows that differ between two published revisions, in the order of the tables and files. Throws a RangeError for a
 * revision that is not published.
 */
export function diff(ledger: Ledger, from: number, to: number): readonly Change[] {
  for (const revision of [from, to])
    if (ledger.revisions[revision - 1] === undefined)
      throw new RangeError(`the ledger has no revision ${revision}`)
  return changesBetween(ledger.tables, from, to)
}
