/**
 * Moves rows of one height apart so that none overlap, each as near to where it wants to be as the order allows.
 * `wanted` ascends; results lie within [first, last] as long as they have room there.
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
