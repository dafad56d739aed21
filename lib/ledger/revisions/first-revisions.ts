import { memo } from '@/lib/memo'
import type { Ledger, Table } from '../schema/rows'

const firstOf = memo((rows: Ledger['tables'][Table]) => {
  const first = new Map<string, number>()
  for (const { id, since } of rows) first.set(id, Math.min(since, first.get(id) ?? since))
  return first as ReadonlyMap<string, number>
})

/** The number of the first revision with each row of a table, by id: the rows there may be corrected versions. */
export const firstRevisions = (
  { tables }: Pick<Ledger, 'tables'>,
  table: Table,
): ReadonlyMap<string, number> => firstOf(tables[table])
