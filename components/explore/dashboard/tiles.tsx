'use client'

import type { ReactNode } from 'react'
import { fetched } from '../build/fetched'
import type { LiveTilesProps } from './live-tiles'
import { UntilChanged } from './until-changed'

const LiveTiles = fetched(() => import('./live-tiles').then((m) => m.LiveTiles))

/** The key figures of the overview; `children` are those for the view that the server rendered. */
export function Tiles({ children, ...props }: LiveTilesProps & { readonly children: ReactNode }) {
  return (
    <UntilChanged query={props.query} drawn={children}>
      <LiveTiles {...props} />
    </UntilChanged>
  )
}
