import { countsBy, rowsWith } from './row-values'

/** The rows with the highest values, at least `most` of them if there are as many: all that share the last of the values. */
export function rowsWithHighest<R extends object, V extends string | number>(
  rows: readonly R[],
  of: (row: R) => V,
  most: number,
): readonly R[] {
  const counts = [...countsBy(rows, of)].sort(([one], [other]) => (one < other ? 1 : -1))
  let found = 0
  const last = counts.find(([, count]) => {
    found += count
    return found >= most
  })
  return last === undefined ? rows : rowsWith(rows, of, (value) => value >= last[0])
}
