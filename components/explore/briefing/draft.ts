/*
 * The briefing that is gathered in this tab, as the query of its address. The address is what is shared; this is only
 * remembered until the tab is closed, and pages say so.
 */

const KEY = 'briefing'

/** The query of the briefing of this tab; empty without one. */
export function readDraft(): string {
  try {
    return window.sessionStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

/** Remembers a briefing, or forgets it with an empty query. False where the browser keeps nothing. */
export function writeDraft(query: string): boolean {
  try {
    if (query === '') window.sessionStorage.removeItem(KEY)
    else window.sessionStorage.setItem(KEY, query)
    return true
  } catch {
    return false
  }
}
