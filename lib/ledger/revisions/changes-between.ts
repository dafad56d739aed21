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

/**
 * The rows that differ between two revisions, published or pending, in the order of the tables and files. A row that was
 * closed and opened again with the same cells has not changed.
 */
export function changesBetween(tables: Ledger['tables'], from: number, to: number): readonly Change[] {
  return TABLES.flatMap((table) => {
    const rows: readonly Row[] = tables[table]
    // A version that both revisions show has not changed.
    const onlyAt = (revision: number, other: number) =>
      new Map(
        rows.filter((row) => visibleAt(row, revision) && !visibleAt(row, other)).map((row) => [row.id, row]),
      )
    const [before, after] = [onlyAt(from, to), onlyAt(to, from)]
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Change[] => {
      const [old, fresh] = [before.get(id), after.get(id)]
      if (old === undefined) return [{ table, id, kind: 'added', columns: [] }]
      if (fresh === undefined) return [{ table, id, kind: 'withdrawn', columns: [] }]
      const columns = columnsBetween(old, fresh)
      return columns.length === 0 ? [] : [{ table, id, kind: 'corrected', columns }]
    })
  })
}
