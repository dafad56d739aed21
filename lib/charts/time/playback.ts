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

/** The stretch between two positions, in whichever order; of the whole track where they are one. */
export function stretchBetween(one: number, other: number, last: number): PlayedStretch {
  const [from, to] = [Math.max(0, Math.min(one, other)), Math.min(last, Math.max(one, other))]
  return from < to ? { first: from, last: to } : { first: 0, last }
}
