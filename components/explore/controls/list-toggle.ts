/**
 * A list parameter after some of its ids were toggled together. An empty list means all of `allIds`. Switching off the
 * last of `chartIds` that is on switches all on.
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
