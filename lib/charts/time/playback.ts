import { placeOfDay } from './known-days'

/** A part of a track that is played: its first and its last position. */
export interface PlayedStretch {
  readonly first: number
  readonly last: number
}

/**
 * The position of a playing that began `elapsed` milliseconds ago and lasts `duration`. It follows from the clock alone,
 * so that a machine that draws slowly leaves positions out and ends when the others do.
 */
export function playedTo({ first, last }: PlayedStretch, elapsed: number, duration: number): number {
  const share = Math.min(1, Math.max(0, elapsed / duration))
  return first + Math.floor((last - first) * share)
}

/** The milliseconds after which a playing is at a position; 0 where that lies outside of the stretch, or at its end. */
export function playedSince({ first, last }: PlayedStretch, position: number, duration: number): number {
  if (position < first || position >= last) return 0
  return (duration * (position - first)) / (last - first)
}

/** Days between which a reader plays, in whichever order; an empty one is the beginning, or today. */
export interface PlayedDays {
  readonly from: string
  readonly to: string
}

/**
 * The stretch of a track between two days. It begins on the first day of news on or after the earlier one, never before
 * it, and ends with what was known on the later one. Where nothing became known between them, it is that first day alone.
 */
export function stretchOf(days: readonly string[], { from, to }: PlayedDays, today: string): PlayedStretch {
  const [start, end] = to !== '' && from > to ? [to, from] : [from, to]
  const first = days.filter((day) => day < start).length
  const last = end === '' || end >= today ? days.length : placeOfDay(days, end)
  return { first, last: Math.max(first, last) }
}
