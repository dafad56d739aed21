import { heldByProcess, memo, memoOfProcess } from '@/lib/memo'
import { codedRows } from './coded-rows'
import { type Coded, everyPosition, type Positions, positionsWith } from './coded-values'

/** Where the rows of an array stand in the array that they were taken from. */
interface Taken {
  readonly from: readonly object[]
  readonly positions: Positions
}

const taken = heldByProcess<readonly object[], Taken>('rows taken')

const every = memoOfProcess('every position', (rows: readonly object[]) => everyPosition(rows.length))

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
const told = memo((rows: readonly object[]) => memo((of: (row: object) => unknown) => codedRows(rows, of)))

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

/** How many rows have each value, in the order in which they have them first. */
export function countsBy<R extends object, V>(rows: readonly R[], of: (row: R) => V): ReadonlyMap<V, number> {
  const { values, found, tally } = tallied(rows, of)
  return new Map(found.map((code) => [values[code] as V, tally[code] as number]))
}

/** The codes that some rows have, in the order in which they have them first, and how many rows have each. */
function tallied<R extends object, V>(rows: readonly R[], of: (row: R) => V) {
  const { values, codes, positions } = rowValues(rows, of)
  const tally = new Uint32Array(values.length)
  const found: number[] = []
  for (let at = 0; at < positions.length; at++) {
    const code = codes[positions[at] as number] as number
    if (tally[code] === 0) found.push(code)
    tally[code] = (tally[code] as number) + 1
  }
  return { values, found, tally }
}

/** The rows of each value, in the order in which they have them first. */
export function groupsBy<R extends object, V>(
  rows: readonly R[],
  of: (row: R) => V,
): ReadonlyMap<V, readonly R[]> {
  const { values, codes, positions, from } = rowValues(rows, of)
  const counts = countsBy(rows, of)
  const ends = new Map<V, number>()
  let end = 0
  for (const [value, count] of counts) {
    ends.set(value, end)
    end += count
  }
  const next = Uint32Array.from(values, (value) => ends.get(value) ?? 0)
  const sorted = new Uint32Array(positions.length)
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at] as number
    const code = codes[position] as number
    sorted[next[code] as number] = position
    next[code] = (next[code] as number) + 1
  }
  const rowsOf = (value: V, count: number) => {
    const start = ends.get(value) ?? 0
    return rowsAt(from, sorted.subarray(start, start + count))
  }
  return new Map([...counts].map(([value, count]) => [value, rowsOf(value, count)]))
}

/** The values that some rows have, each once, in the order in which they have them first. */
export function distinctValues<R extends object, V>(rows: readonly R[], of: (row: R) => V): readonly V[] {
  const { values, found } = tallied(rows, of)
  return found.map((code) => values[code] as V)
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
