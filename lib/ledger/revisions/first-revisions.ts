import { memo } from '@/lib/memo'
import { columnsBehind, type Viewed } from '../columns/large-table'
import type { Ledger, Table } from '../schema/rows'

/** The number of the first revision with a row, by its id. */
export type FirstRevisions = Pick<ReadonlyMap<string, number>, 'get'>

function firstIn({ table }: Viewed): FirstRevisions {
  const [ids, since] = [table.ids, table.column('since')]
  return {
    get: (id) => {
      const positions = ids.positions(id)
      return positions.length === 0 ? undefined : Math.min(...positions.map((at) => Number(since.at(at))))
    },
  }
}

const firstOf = memo((rows: Ledger['tables'][Table]): FirstRevisions => {
  const viewed = columnsBehind(rows)
  if (viewed !== null) return firstIn(viewed)
  const first = new Map<string, number>()
  for (const { id, since } of rows) first.set(id, Math.min(since, first.get(id) ?? since))
  return first
})

/** The number of the first revision with each row of a table, by id: the rows there may be corrected versions. */
export const firstRevisions = ({ tables }: Pick<Ledger, 'tables'>, table: Table): FirstRevisions =>
  firstOf(tables[table])
