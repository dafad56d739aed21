import { memoByValue, memoOfProcess } from '@/lib/memo'
import { CodeArray } from '../columns/code-array'
import { codedColumn } from '../columns/column'
import { columnsBehind, type Viewed } from '../columns/large-table'
import { positionsOf } from '../columns/positions'
import { mapTables } from '../schema/map-tables'
import type { Ledger, Row } from '../schema/rows'

/** The same for a large table: where rows were closed later, they are views on another column of these. */
function largeAsOf(viewed: Viewed, rows: readonly Row[], revision: number): readonly Row[] {
  const { table } = viewed
  const positions = positionsOf(viewed, ({ since }) => since <= revision)
  const until = table.column('until')
  const isLater = (closed: unknown) => typeof closed === 'number' && closed > revision
  const isAny = until.coded?.values.some(isLater) ?? rows.some((row) => isLater(row.until))
  if (!isAny) return positions === null && viewed.positions === null ? rows : table.rowsAt(positions)
  const values: (number | null)[] = [null]
  const codes = new CodeArray(table.size)
  for (let position = 0; position < table.size; position++) {
    const closed = until.at(position) as number | null
    if (closed === null || isLater(closed)) continue
    const code = values.indexOf(closed)
    codes.set(position, code === -1 ? values.push(closed) - 1 : code)
  }
  const cells = values.map((value) => (value === null ? '' : String(value)))
  return table.with({ until: codedColumn(codes.array, values, cells) }).rowsAt(positions)
}

function tablesAsOf(tables: Ledger['tables'], revision: number): Ledger['tables'] {
  return mapTables<Ledger['tables']>((table) => {
    const rows: readonly Row[] = tables[table]
    const viewed = columnsBehind(rows)
    if (viewed !== null) return largeAsOf(viewed, rows, revision)
    return rows
      .filter(({ since }) => since <= revision)
      .map((row) => (row.until !== null && row.until > revision ? { ...row, until: null } : row))
  })
}

const cached = memoOfProcess('tables as of revisions', (tables: Ledger['tables']) =>
  memoByValue((revision: number) => tablesAsOf(tables, revision)),
)

/**
 * The row versions as of a revision, including closed ones: rows added later are left out, and rows closed later are
 * open. Cached per set of tables and revision.
 */
export function asOfRevision(tables: Ledger['tables'], revision: number): Ledger['tables'] {
  return cached(tables)(revision)
}
