/**
 * A list parameter after one of its ids is switched. An empty list means all of `every`, so switching off the last
 * one that is on brings all back.
 */
export function toggled(list: readonly string[], id: string, every: readonly string[]): readonly string[] {
  const on = new Set(list.length === 0 ? every : list)
  if (!on.delete(id)) on.add(id)
  const all = every.every((other) => on.has(other))
  return all ? [] : [...on].sort()
}
