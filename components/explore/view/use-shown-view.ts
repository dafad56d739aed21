import { use, useDeferredValue, useSyncExternalStore } from 'react'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { useIsNear } from '../parts/nearness'
import { PartContext } from '../parts/part-context'
import { parsedView } from './parsed-view'
import { addressQuery, shownQuery, subscribe } from './view-store'

/**
 * The query that the islands of a page show. What is in the window follows at once, the rest of the page as soon as the
 * browser comes to it. `query` is the one that the server rendered, used for hydration.
 */
export function useShownQuery(query: string): string {
  const now = useSyncExternalStore(subscribe, shownQuery, () => query)
  const soon = useDeferredValue(now)
  return useIsNear(use(PartContext)) ? now : soon
}

/** The view that the islands of a page show: that of its address or, during a drag, the preview. */
export function useShownView(query: string, spec: ViewSpec): View {
  return parsedView(useShownQuery(query), spec)
}

/** The view of the address, ignoring previews: for what would flicker or send requests during a drag. */
export function useAddressView(query: string, spec: ViewSpec): View {
  return parsedView(
    useSyncExternalStore(subscribe, addressQuery, () => query),
    spec,
  )
}
