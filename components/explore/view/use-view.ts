import { useCallback } from 'react'
import { formatView, viewHref } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { useShownView } from './use-shown-view'
import { isDismissed, showPreview, writeAddress } from './view-store'

/**
 * How a change of the view enters the history: `push` as a step that the back button undoes, `replace` in place of
 * the present step, `preview` not at all (while dragging; a `push` follows at the end).
 */
export type Step = 'push' | 'replace' | 'preview'
export type SetView = (next: View, step?: Step) => void

/** Whether a change asks for what this document does not hold: rows of another revision, another tab, other colours. */
function needsNavigation(from: View, to: View): boolean {
  return (['rev', 'tab', 'theme', 'lang'] as const).some((parameter) => from[parameter] !== to[parameter])
}

/**
 * The view that the address of the page asks for, and the way to change it. All islands of a page share it.
 * `query` is what the server drew from; the first drawing in the browser repeats it.
 */
export function useView(path: string, query: string, spec: ViewSpec): readonly [View, SetView] {
  const view = useShownView(query, spec)
  const setView = useCallback<SetView>(
    (next, step = 'push') => {
      const href = viewHref(path, next)
      const dismissed = next.focus !== null && next.focus === view.focus && isDismissed()
      if (needsNavigation(view, next))
        window.location.assign(dismissed ? viewHref(path, { ...next, focus: null }) : href)
      else if (step === 'preview') showPreview(formatView(next))
      else writeAddress(href, step, dismissed ? { dismissed } : null)
    },
    [path, view],
  )
  return [view, setView]
}
