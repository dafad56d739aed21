import type { Timeline, TimelineEntry } from '@/lib/timeline/entry'

const ENTRIES = 10_000

/** Copies of the entries, each with a unique word, so that the search index grows as well. */
export function grownTimeline(timeline: Timeline): Timeline {
  const { entries } = timeline
  const copy = (position: number): TimelineEntry => {
    const entry = entries[position % entries.length] as TimelineEntry
    const round = Math.floor(position / entries.length)
    return { ...entry, id: `${entry.id}-copy${round}`, detail: `${entry.detail ?? ''} ${wordOf(position)}` }
  }
  return { ...timeline, entries: Array.from({ length: ENTRIES }, (_, position) => copy(position)) }
}

/** A word that is unique to a position. */
const wordOf = (position: number) =>
  `w${[...String(position)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`
