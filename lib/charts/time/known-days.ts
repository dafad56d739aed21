import type { Assessed, Snapshot } from '@/lib/ledger/schema/rows'

/** What a slice tells of the days on which its rows became known. */
export interface KnownDays {
  /** The days before that of the revision, each once, in order; from the day of the revision on all is known. */
  readonly days: readonly string[]
  /** The headlines of the landmarks that became known on a day. */
  readonly landmarks: ReadonlyMap<string, readonly string[]>
  /** The newest landmarks by the evening of a day, and the day on which they became known; null before all of them. */
  newest(day: string): { readonly day: string; readonly headlines: readonly string[] } | null
  /** How many rows were not yet known by the evening of a day. */
  later(day: string): number
}

const evidence = (slice: Snapshot) =>
  Object.values(slice.tables)
    .flat()
    .filter((row): row is Assessed => 'known' in row)

/** The days of all rows that a page shows, whichever parts of it show them, and the landmarks among some events. */
export function knownDays(shown: readonly Snapshot[], events: Snapshot): KnownDays {
  // A row that several parts show is one row.
  const dayOf = new Map(shown.flatMap(evidence).map((row) => [row.id, row.known]))
  const known = [...dayOf.values()].sort()
  const last = events.revision.date
  const marked = events.tables.events.filter(({ landmark, known: day }) => landmark && day < last)
  const landmarks = new Map<string, string[]>()
  for (const { known: day, headline } of marked) landmarks.set(day, [...(landmarks.get(day) ?? []), headline])
  const days = [...new Set([...known.filter((day) => day < last), ...landmarks.keys()])].sort()
  const newest = (day: string) => {
    const last = days.findLast((each) => each <= day && landmarks.has(each))
    return last === undefined ? null : { day: last, headlines: landmarks.get(last) ?? [] }
  }
  return { days, landmarks, newest, later: (day) => known.filter((each) => each > day).length }
}

/** The place on the track for what a view asks: that of the last day up to it, and after all days that of now. */
export function placeOfDay(days: readonly string[], known: string | null): number {
  if (known === null) return days.length
  return Math.max(0, days.filter((day) => day <= known).length - 1)
}
