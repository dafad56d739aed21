import type { Assessed, Snapshot } from '@/lib/ledger/schema/rows'

/** When the rows of a page became known. */
export interface KnownDays {
  /**
   * The days on which rows became known, in order, up to the day before the revision; from then on everything is known.
   */
  readonly days: readonly string[]
  /** The headlines of the landmarks that became known on a day. */
  readonly landmarks: ReadonlyMap<string, readonly string[]>
  /** The newest landmarks known by a day, and the day on which they became known; null before the first. */
  newest(day: string): { readonly day: string; readonly headlines: readonly string[] } | null
  /** The number of entries not yet known on a day. */
  later(day: string): number
}

const evidence = (slice: Snapshot) =>
  Object.values(slice.tables)
    .flat()
    .filter((row): row is Assessed => 'known' in row)

/**
 * The days of all rows that a page shows in any of its parts, and of the landmarks among `events`. Its `entries`, the
 * rows of its charts, are given by the days on which they became known: what is only marked or told beside is none.
 */
export function knownDays(
  slices: readonly Snapshot[],
  events: Snapshot,
  entries: readonly string[],
): KnownDays {
  const known = slices.flatMap(evidence).map((row) => row.known)
  const last = events.revision.date
  const marked = events.tables.events.filter(({ landmark, known: day }) => landmark && day < last)
  const landmarks = new Map<string, string[]>()
  for (const { known: day, headline } of marked) landmarks.set(day, [...(landmarks.get(day) ?? []), headline])
  const days = [...new Set([...known.filter((day) => day < last), ...landmarks.keys()])].sort()
  const newest = (day: string) => {
    const last = days.findLast((each) => each <= day && landmarks.has(each))
    return last === undefined ? null : { day: last, headlines: landmarks.get(last) ?? [] }
  }
  return { days, landmarks, newest, later: (day) => entries.filter((each) => each > day).length }
}

/** The position on the track for a view: that of the last day up to `known`, or after all days for now. */
export function placeOfDay(days: readonly string[], known: string | null): number {
  if (known === null) return days.length
  return Math.max(0, days.filter((day) => day <= known).length - 1)
}
