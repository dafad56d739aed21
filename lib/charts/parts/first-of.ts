/** The first `most` rows of an order, without sorting the others. */
export function firstOf<R>(
  rows: readonly R[],
  compare: (one: R, other: R) => number,
  most: number,
): readonly R[] {
  const found: R[] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (found.length >= most && last !== undefined && compare(row, last) >= 0) continue
    const place = found.findIndex((each) => compare(row, each) < 0)
    found.splice(place === -1 ? found.length : place, 0, row)
    if (found.length > most) found.pop()
  }
  return found
}
