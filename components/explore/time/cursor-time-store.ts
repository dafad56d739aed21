/*
 * The time under the pointer on one chart, which the other charts of the page mark. It is not part of the view.
 * Subscribers update the DOM without React, because it changes with every move of the pointer.
 */

/** Called with UTC milliseconds, null when the pointer has left, and the chart under the pointer. */
type Listener = (instant: number | null, source: object) => void

const listeners = new Set<Listener>()
const NOWHERE: Parameters<Listener> = [null, listeners]
let last = NOWHERE

/** Whoever subscribes is told at once what is so now: a chart that is drawn anew marks the time in its new place. */
export function subscribeCursorTime(listener: Listener): () => void {
  listeners.add(listener)
  listener(...last)
  return () => {
    listeners.delete(listener)
    // The pointer may have left with the charts of a page.
    if (listeners.size === 0) last = NOWHERE
  }
}

export function setCursorTime(instant: number | null, source: object): void {
  last = [instant, source]
  for (const listener of listeners) listener(instant, source)
}
