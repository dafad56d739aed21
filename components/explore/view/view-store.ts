/*
 * The address of the page, as something that islands can subscribe to. While a reader drags, a preview stands in for
 * it, so that every island follows the hand and history gets one entry, at the end.
 */

const listeners = new Set<() => void>()
let preview: string | null = null

function notify(): void {
  for (const listener of listeners) listener()
}

function onPopState(): void {
  preview = null
  notify()
}

export function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', onPopState)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('popstate', onPopState)
  }
}

/** The query of the address, without `?`. */
export function addressQuery(): string {
  return window.location.search.slice(1)
}

/** The query that the islands show: the preview while there is one, else that of the address. */
export function shownQuery(): string {
  return preview ?? addressQuery()
}

/** Whether what the islands show is a preview: more will come before the hand lets go. */
export function isPreview(): boolean {
  return preview !== null
}

/** Shows a query without writing it anywhere. */
export function showPreview(query: string): void {
  preview = query
  notify()
}

/** Writes an address as a new step of the history or in place of the present one, and shows it. */
export function writeAddress(href: string, step: 'push' | 'replace', state: object | null = null): void {
  preview = null
  const current = `${window.location.pathname}${window.location.search}`
  if (href !== current || step === 'replace') window.history[`${step}State`](state, '', href)
  notify()
}

/** Whether the reader has closed the evidence of the selected row; the row stays selected, and its day marked. */
export function isDismissed(): boolean {
  return window.history.state?.dismissed === true
}

/** Closes or opens that evidence, for the present step of the history: its address, on its own, opens it. */
export function setDismissed(dismissed: boolean): void {
  window.history.replaceState(dismissed ? { dismissed } : null, '', window.location.href)
  notify()
}
