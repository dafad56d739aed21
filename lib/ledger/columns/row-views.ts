import 'server-only'
import { COLUMN_NAMES } from '../schema/column-names'
import type { Row } from '../schema/rows'
import type { Columns } from './column'
import { COLUMNS } from './tell-alike'

/** Makes the row at a position. */
export type ViewOf = new (position: number) => object

/**
 * The class of the rows of a table: objects that hold their position alone, and read each property from its column. They are
 * written as JSON as other rows are, but have no properties of their own to copy.
 */
export function viewOf(columns: Columns): ViewOf {
  class View {
    constructor(readonly position: number) {}

    toJSON(): object {
      return Object.fromEntries(Object.entries(columns).map(([name, { at }]) => [name, at(this.position)]))
    }
  }
  for (const [name, { at }] of Object.entries(columns))
    Object.defineProperty(View.prototype, name, {
      enumerable: true,
      get(this: View) {
        return at(this.position)
      },
    })
  Object.defineProperty(View.prototype, COLUMN_NAMES, { value: Object.keys(columns) })
  Object.defineProperty(View.prototype, COLUMNS, { value: columns })
  return View
}

/** Rows at positions that ascend; null for all from 0 to below `size`. */
export function rowViews(View: ViewOf, positions: Uint32Array | null, size: number): readonly Row[] {
  const rows: object[] = []
  const count = positions?.length ?? size
  for (let index = 0; index < count; index++) rows.push(new View(positions?.[index] ?? index))
  return rows as Row[]
}
