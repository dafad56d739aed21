import type { Snapshot } from '@/lib/ledger/schema/rows'
import { memo, memoByKey } from '@/lib/memo'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import type { Tile, TileReading } from './tile'

/** How many views a tile is kept for. */
const MAX_VIEWS = 4

const readings = memo((slice: Snapshot) =>
  memo((tile: Tile) => memoByKey(formatView, (view: View): TileReading => tile.read(slice, view), MAX_VIEWS)),
)

/** Reads a tile for a view, of which it follows what all pages share; kept for the last few of these. */
export const readTile = (tile: Tile, slice: Snapshot, view: View): TileReading =>
  readings(slice)(tile)(retainedParams(view))
