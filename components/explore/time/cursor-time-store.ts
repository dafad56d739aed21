/*
 * The moment that the pointer is at on one chart of the page, so that the others can mark it. It is no part of the
 * view: it ends when the pointer leaves. Who listens writes it into the document by itself, as it changes with every
 * movement and nothing needs to be drawn anew.
 */

/** Called with UTC milliseconds, null when the pointer has left, and whose pointer it is. */
type Listener = (instant: number | null, from: object) => void

const listeners = new Set<Listener>()

export function subscribeCursorTime(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function setCursorTime(instant: number | null, from: object): void {
  for (const listener of listeners) listener(instant, from)
}
