import { columnsBehind } from '../columns/large-table'
import { columnNames } from '../schema/column-names'
import { type Ledger, type Row, TABLES, type Table } from '../schema/rows'
import { visibleAt } from './visible'

/** The change of a row between two revisions. */
export interface Change {
  readonly table: Table
  readonly id: string
  readonly kind: 'added' | 'withdrawn' | 'corrected'
  /** The columns that a correction changed, as text; an empty cell is ''. */
  readonly columns: readonly { readonly column: string; readonly before: string; readonly after: string }[]
}

type Values = Readonly<Record<string, unknown>>

const written = (value: unknown) =>
  value === null ? '' : Array.isArray(value) ? value.join(';') : String(value)

function columnsBetween(before: Row, after: Row): Change['columns'] {
  const [old, fresh]: [Values, Values] = [before, after]
  return columnNames(fresh)
    .filter((column) => column !== 'since' && column !== 'until')
    .map((column) => ({ column, before: written(old[column]), after: written(fresh[column]) }))
    .filter((each) => each.before !== each.after)
}

type ChangeOf = (table: Table, kind: 'added' | 'withdrawn', row: Row) => Change

const wholeChange: ChangeOf = (table, kind, { id }) => ({ table, id, kind, columns: [] })

const NONE: Change['columns'] = []

/** The change of a row of a large table, of which a revision may add a million: its id is read when somebody asks. */
class LateChange implements Change {
  readonly columns = NONE

  constructor(
    readonly table: Table,
    readonly kind: 'added' | 'withdrawn',
    readonly row: Row,
  ) {}

  get id(): string {
    return this.row.id
  }
}

const lateChange: ChangeOf = (table, kind, row) => new LateChange(table, kind, row)

/**
 * The rows that differ between two revisions, published or pending, in the order of the tables and files. A row that was
 * closed and opened again with the same cells has not changed.
 */
export function changesBetween(tables: Ledger['tables'], from: number, to: number): readonly Change[] {
  return TABLES.flatMap((table) => {
    const rows: readonly Row[] = tables[table]
    // A version that both revisions show has not changed.
    const onlyAt = (revision: number, other: number) =>
      rows.filter((row) => visibleAt(row, revision) && !visibleAt(row, other))
    const [before, after] = [onlyAt(from, to), onlyAt(to, from)]
    const changed = new Set(before.map(({ id }) => id))
    const isNew = (row: Row) => changed.size === 0 || !changed.has(row.id)
    const later = new Map(after.filter((row) => !isNew(row)).map((row) => [row.id, row]))
    const changeOf = columnsBehind(rows) === null ? wholeChange : lateChange
    return [
      ...before.flatMap((old): Change[] => {
        const fresh = later.get(old.id)
        if (fresh === undefined) return [changeOf(table, 'withdrawn', old)]
        const columns = columnsBetween(old, fresh)
        return columns.length === 0 ? [] : [{ table, id: old.id, kind: 'corrected', columns }]
      }),
      ...after.filter(isNew).map((row) => changeOf(table, 'added', row)),
    ]
  })
}
