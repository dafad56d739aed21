import { createContext, use, useMemo, useSyncExternalStore } from 'react'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { parsedView } from './parsed-view'
import { addressQuery, shownQuery, subscribe } from './view-store'

/** The query that a part of the page shows, which may be behind the others; null outside of parts. */
export const PartQuery = createContext<string | null>(null)

const never = () => () => {}

/**
 * The view that the islands of a page show: that of its address or, during a drag, the preview. `query` is the one that
 * the server rendered, used for hydration.
 */
export function useShownView(query: string, spec: ViewSpec): View {
  const ofPart = use(PartQuery)
  const ofPage = useSyncExternalStore(
    ofPart === null ? subscribe : never,
    ofPart === null ? shownQuery : () => ofPart,
    () => ofPart ?? query,
  )
  // The same as long as the query is, whatever other parts have asked for meanwhile: what is deferred would never end.
  return useMemo(() => parsedView(ofPage, spec), [ofPage, spec])
}

/** The view of the address, ignoring previews: for what would flicker or send requests during a drag. */
export function useAddressView(query: string, spec: ViewSpec): View {
  return parsedView(
    useSyncExternalStore(subscribe, addressQuery, () => query),
    spec,
  )
}
