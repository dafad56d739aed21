import { descending, group } from 'd3-array'
import type { Check, Row } from '../schema/rows'

/** The second readings of each row, by its id, newest first. */
export function readingsByRow(checks: readonly Check[]): ReadonlyMap<string, readonly Check[]> {
  const newestFirst = checks.toSorted(
    (a, b) => b.revision - a.revision || descending(a.date, b.date) || descending(a.id, b.id),
  )
  return group(newestFirst, ({ row }) => row)
}

/** Whether a second reading is of this version of its row: what was corrected later has to be read again. */
export const holdsFor = ({ revision }: Pick<Check, 'revision'>, { since }: Pick<Row, 'since'>): boolean =>
  revision >= since
