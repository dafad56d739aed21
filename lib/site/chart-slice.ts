import 'server-only'
import type { Chart } from '../charts/chart'
import { requestFor } from '../charts/request'
import type { Snapshot } from '../ledger/rows'
import { cut, type Packed, pack } from '../ledger/slice'
import { sliceFor } from './slices'

type Depth = 'draw' | 'full'

const requests = (charts: readonly Chart[], depth: Depth) =>
  requestFor(charts, depth).map((request) =>
    depth === 'draw' ? request : { ...request, names: [...request.names, 'sources' as const] },
  )

/**
 * What the charts of a page need of a snapshot: to draw them the columns that they read, to tell the table and the
 * sources behind them `full` rows with their sources.
 */
export function chartSlice(snapshot: Snapshot, charts: readonly Chart[], depth: Depth): Packed {
  return sliceFor(snapshot, `${depth} ${charts.map(({ id }) => id).join(' ')}`, () => requests(charts, depth))
}

/** The same for a comparison. There are too many of them to keep each. */
export function comparisonSlice(snapshot: Snapshot, chart: Chart, depth: Depth): Packed {
  return pack(cut(snapshot, requests([chart], depth)))
}
