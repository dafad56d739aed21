import { useCallback } from 'react'
import { formatView, viewHref } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { leaveFor } from '../build/leaving'
import { parsedView } from './parsed-view'
import { useShownView } from './use-shown-view'
import { isDismissed, shownQuery, showPreview, writeAddress } from './view-store'

/**
 * How a change of the view enters the history: `push` adds an entry, `replace` replaces the current one, `preview` changes
 * neither history nor address (during a drag; a `push` follows at its end).
 */
export type Step = 'push' | 'replace' | 'preview'
export type SetView = (next: View, step?: Step) => void

/**
 * A change of a view, made to the one that the page shows now: what was changed of it may have been drawn from a view that
 * the page has left meanwhile.
 */
function rebased(next: View, from: View, current: View): View {
  if (current === from) return next
  const changed = Object.entries(next).filter(([name, value]) => value !== from[name as keyof View])
  return { ...current, ...Object.fromEntries(changed) }
}

/** Whether a change needs another document: its rows are of one revision, its slice of one tab, its HTML of one theme. */
function needsNavigation(from: View, to: View): boolean {
  return (['rev', 'tab', 'theme', 'lang'] as const).some((parameter) => from[parameter] !== to[parameter])
}

/**
 * The view of the page and a function to change it, shared by all islands. `query` is the one that the server rendered,
 * used for hydration.
 */
export function useView(path: string, query: string, spec: ViewSpec): readonly [View, SetView] {
  const view = useShownView(query, spec)
  const setView = useCallback<SetView>(
    (change, step = 'push') => {
      const next = rebased(change, view, parsedView(shownQuery(), spec))
      const href = viewHref(path, next)
      const dismissed = next.focus !== null && next.focus === view.focus && isDismissed()
      if (needsNavigation(view, next)) leaveFor(dismissed ? viewHref(path, { ...next, focus: null }) : href)
      else if (step === 'preview') showPreview(formatView(next))
      else writeAddress(href, step, dismissed ? { dismissed } : null)
    },
    [path, view, spec],
  )
  return [view, setView]
}
