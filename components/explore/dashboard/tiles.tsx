'use client'

import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { shownQuery, subscribe } from '../view/view-store'
import type { LiveTilesProps } from './live-tiles'

// Fetched at the first change of the view; until then the tiles of the server are shown.
const LiveTiles = lazy(() => import('./live-tiles').then((m) => ({ default: m.LiveTiles })))

/** The key figures of the overview; `children` are those for the view that the server rendered. */
export function Tiles({ children, ...props }: LiveTilesProps & { readonly children: ReactNode }) {
  const currentQuery = useSyncExternalStore(subscribe, shownQuery, () => props.query)
  if (currentQuery === props.query) return children
  return (
    <Suspense fallback={children}>
      <LiveTiles {...props} />
    </Suspense>
  )
}
