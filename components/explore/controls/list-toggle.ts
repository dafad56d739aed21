/**
 * A list parameter after the switch of some of its ids is turned. An empty list means all of `every`. Switching off the
 * last of the `shown` ids that are on brings all back.
 */
export function toggled(
  list: readonly string[],
  ids: readonly string[],
  allIds: readonly string[],
  chartIds: readonly string[] = allIds,
): readonly string[] {
  const on = new Set(list.length === 0 ? allIds : list)
  const allWereOff = ids.filter((id) => on.delete(id)).length === 0
  if (allWereOff) for (const id of ids) on.add(id)
  const none = !chartIds.some((id) => on.has(id))
  return none || allIds.every((id) => on.has(id)) ? [] : [...on].sort()
}
