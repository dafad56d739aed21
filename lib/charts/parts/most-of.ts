import { max } from 'd3-array'

/** The groups with the most rows: several where they have as many; null without groups. */
export function mostOf<R>(groups: readonly (readonly [key: string, rows: readonly R[]])[]) {
  const count = max(groups, ([, rows]) => rows.length)
  if (count === undefined) return null
  const most = groups.filter(([, rows]) => rows.length === count)
  return { count, keys: most.map(([key]) => key).sort(), rows: most.flatMap(([, rows]) => rows) }
}
