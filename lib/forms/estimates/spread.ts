/**
 * Moves rows of equal height apart so that none overlap, each as close to its `wanted` position as the order allows.
 * `wanted` is ascending; results are within [first, last] if all rows fit there.
 */
export function spread(
  wanted: readonly number[],
  height: number,
  [first, last]: readonly [number, number],
): readonly number[] {
  const places: number[] = []
  for (const want of wanted)
    places.push(Math.max(want, first, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + height))
  for (let at = places.length - 1; at >= 0; at--) {
    const limit = (places[at + 1] ?? last + height) - height
    places[at] = Math.min(places[at] ?? limit, limit)
  }
  return places
}
