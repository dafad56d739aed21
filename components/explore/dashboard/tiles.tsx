import { useMemo } from 'react'
import type { PageSlice } from '@/lib/ledger/slice/page-slice'
import { RETAINED } from '@/lib/views/retained-params'
import { sliceOf } from '../chart/slice-of'
import { useView } from '../view/use-view'
import { TileCards } from './tile-cards'

export interface TilesProps {
  readonly path: string
  /** The canonical query that the server rendered the page for, without `?`. */
  readonly query: string
  /** The rows that the tiles read. */
  readonly slice: PageSlice
}

/** The key figures of the overview for the current view. */
export function Tiles({ path, query, slice }: TilesProps) {
  const [view] = useView(path, query, RETAINED)
  return useMemo(() => <TileCards slice={sliceOf(slice)} view={view} />, [slice, view])
}
