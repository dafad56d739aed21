/**
 * A list parameter after the switch of some of its ids is turned. An empty list means all of `every`. Switching off the
 * last of the `shown` ids that are on brings all back.
 */
export function toggled(
  list: readonly string[],
  ids: readonly string[],
  every: readonly string[],
  shown: readonly string[] = every,
): readonly string[] {
  const on = new Set(list.length === 0 ? every : list)
  const off = ids.filter((id) => on.delete(id)).length === 0
  if (off) for (const id of ids) on.add(id)
  const none = !shown.some((id) => on.has(id))
  return none || every.every((id) => on.has(id)) ? [] : [...on].sort()
}
