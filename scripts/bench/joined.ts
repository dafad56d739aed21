import { PARTS } from './command'
import type { Run } from './report'

/** What was measured now, beside what stands there of other parts, each result of another day with that. */
export function joined(before: Run | null, now: Run): Run {
  if (before === null) return now
  const parts = Object.keys(PARTS).flatMap((name) => {
    const earlier = before.parts[name]?.map((result) => ({ day: before.day, ...result }))
    const results = now.parts[name] ?? earlier
    return results === undefined ? [] : [[name, results] as const]
  })
  return { ...now, parts: Object.fromEntries(parts) }
}
