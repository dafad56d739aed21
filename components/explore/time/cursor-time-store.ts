/*
 * The time under the pointer on one chart, which the other charts of the page mark. It is not part of the view.
 * Subscribers update the DOM without React, because it changes with every move of the pointer.
 */

/** Called with UTC milliseconds, null when the pointer has left, and the chart under the pointer. */
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
