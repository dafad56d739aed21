/*
 * A store of the query of the address. During a drag a preview takes its place, so that all islands follow the drag and
 * the history gets one entry, at its end.
 */

import { isTyping } from '../build/is-typing'
import { leaveFor } from '../build/leaving'
import { hasNewerBuild } from '../build/newer-build'

/** How long a query stays before what is far from the window follows it. */
const LATE_MS = 150

const listeners = new Set<() => void>()
const lateListeners = new Set<() => void>()
let preview: string | null = null
let axes: string | null = null
let late = typeof window === 'undefined' ? '' : addressQuery()
let timer: ReturnType<typeof setTimeout> | undefined

function followLate(): void {
  late = shownQuery()
  for (const listener of lateListeners) listener()
}

function notify(): void {
  for (const listener of listeners) listener()
  clearTimeout(timer)
  if (lateListeners.size === 0) late = shownQuery()
  else timer = setTimeout(followLate, LATE_MS)
}

function onPopState(): void {
  preview = null
  axes = null
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

/** The preview if there is one, else the query of the address. */
export function shownQuery(): string {
  return preview ?? addressQuery()
}

export function subscribeLate(listener: () => void): () => void {
  lateListeners.add(listener)
  return () => lateListeners.delete(listener)
}

/** The query that was shown when it last stayed for a moment. */
export function lateQuery(): string {
  return late
}

/** Whether a preview is shown. */
export function isPreview(): boolean {
  return preview !== null
}

/** The day whose axes the drawings have meanwhile, so that they do not change from day to day; null for their own. */
export function axesDay(): string | null {
  return axes
}

export function setAxesDay(day: string | null): void {
  if (axes === day) return
  axes = day
  notify()
}

/** Shows a query without changing address or history. */
export function showPreview(query: string): void {
  preview = query
  notify()
}

/**
 * Adds an address to the history or replaces the current one, and shows it; after a new build by opening it. Ends a
 * preview.
 */
export function writeAddress(href: string, step: 'push' | 'replace', state: object | null = null): void {
  preview = null
  if (step === 'push' && hasNewerBuild() && !isTyping()) {
    leaveFor(href)
    return
  }
  const current = `${window.location.pathname}${window.location.search}`
  if (href !== current || step === 'replace') window.history[`${step}State`](state, '', href)
  notify()
}

/** Whether the evidence of the selected row was closed. The row remains selected and marked in charts. */
export function isDismissed(): boolean {
  return window.history.state?.dismissed === true
}

/** Closes or opens that evidence. Kept in the state of the history entry: the address alone opens it. */
export function setDismissed(dismissed: boolean): void {
  window.history.replaceState(dismissed ? { dismissed } : null, '', window.location.href)
  notify()
}
