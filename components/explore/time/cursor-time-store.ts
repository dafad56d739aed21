/*
 * The time under the pointer on one chart of the page, so that the others can mark it. It is no part of the view: it
 * ends when the pointer leaves. Listeners write it into the document without React, as it changes with every movement
 * and nothing needs to be drawn anew.
 */

/** Called with UTC milliseconds, null when the pointer has left, and whose pointer it is. */
type Listener = (instant: number | null, source: object) => void

const listeners = new Set<Listener>()

export function subscribeCursorTime(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function setCursorTime(instant: number | null, source: object): void {
  for (const listener of listeners) listener(instant, source)
}
