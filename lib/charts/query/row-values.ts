import { memo } from '@/lib/memo'
import { type Coded, coded, everyPosition, type Positions, positionsWith, tallyCodes } from './coded-values'

/** Where the rows of an array stand in the array that they were taken from. */
interface Taken {
  readonly from: readonly object[]
  readonly positions: Positions
}

const taken = new WeakMap<readonly object[], Taken>()

const every = memo((rows: readonly object[]) => everyPosition(rows.length))

/** The positions of all rows of an array. */
export const allPositions = (rows: readonly object[]): Positions => every(rows)

/** The rows at some positions. What was told of each row of the whole is not told again for them. */
export function rowsAt<R extends object>(from: readonly R[], positions: Positions): readonly R[] {
  if (positions.length === from.length) return from
  const rows = new Array<R>(positions.length)
  for (let at = 0; at < positions.length; at++) rows[at] = from[positions[at] as number] as R
  taken.set(rows, { from, positions })
  return rows
}

// Nothing here changes; a function that is made for each view is forgotten with it.
const told = memo((rows: readonly object[]) =>
  memo((of: (row: object) => unknown) => coded(rows.length, (at) => of(rows[at] as object))),
)

/** A value of each row of an array, as codes of `from`, the array that its rows were taken from, at their positions. */
export interface RowValues<R, V> extends Coded<V> {
  readonly from: readonly R[]
  readonly positions: Positions
}

/** What `of` tells of each row: asked once of each row that there is, for all arrays of rows that `rowsAt` takes from it. */
export function rowValues<R extends object, V>(rows: readonly R[], of: (row: R) => V): RowValues<R, V> {
  const { from, positions } = taken.get(rows) ?? { from: rows, positions: allPositions(rows) }
  const { values, codes } = told(from)(of as (row: object) => unknown) as Coded<V>
  return { values, codes, from: from as readonly R[], positions }
}

/** How many rows have each value that some have. */
export function countsBy<R extends object, V>(rows: readonly R[], of: (row: R) => V): ReadonlyMap<V, number> {
  const told = rowValues(rows, of)
  const tally = tallyCodes(told, told.positions)
  return new Map(told.values.flatMap((value, code) => (tally[code] ? [[value, tally[code]] as const] : [])))
}

/** The rows whose value passes a test, which is asked once of each value. */
export function rowsWith<R extends object, V>(
  rows: readonly R[],
  of: (row: R) => V,
  passes: (value: V) => boolean,
): readonly R[] {
  const values = rowValues(rows, of)
  return rowsAt(values.from, positionsWith(values, values.positions, passes))
}
