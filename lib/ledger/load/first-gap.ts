/** Revisions: from `since` on, and before `until`. */
export type Interval = readonly [since: number, until: number]

/** When each id of a table is visible: intervals of revisions in order; none for an id whose row could not be parsed. */
export type Visibility = Pick<ReadonlyMap<string, readonly Interval[]>, 'get' | 'has'>

/** The first revision of an interval that none of the others covers, which are in order; null if they cover all. */
export function firstGap([since, until]: Interval, intervals: readonly Interval[]): number | null {
  let covered = since
  for (const [from, to] of intervals) if (from <= covered && to > covered) covered = to
  return covered >= until ? null : covered
}
