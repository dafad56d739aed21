import { useSyncExternalStore } from 'react'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { parsedView } from './parsed-view'
import { addressQuery, shownQuery, subscribe } from './view-store'

/**
 * The view that the islands of a page show: the one of its address or, while a reader drags, the preview of the next.
 * `query` is what the server drew from; the first drawing in the browser repeats it.
 */
export function useShownView(query: string, spec: ViewSpec): View {
  return parsedView(
    useSyncExternalStore(subscribe, shownQuery, () => query),
    spec,
  )
}

/** The view of the address, without previews: for what would flicker, or send a request, with every move of the hand. */
export function useAddressView(query: string, spec: ViewSpec): View {
  return parsedView(
    useSyncExternalStore(subscribe, addressQuery, () => query),
    spec,
  )
}
