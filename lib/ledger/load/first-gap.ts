/** Revisions: from `since` on, and before `until`. */
export type Interval = readonly [since: number, until: number]

/** The first revision of an interval that none of the others covers, which are in order; null if they cover all. */
export function firstGap([since, until]: Interval, intervals: readonly Interval[]): number | null {
  let covered = since
  for (const [from, to] of intervals) if (from <= covered && to > covered) covered = to
  return covered >= until ? null : covered
}
