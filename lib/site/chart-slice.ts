import 'server-only'
import type { Chart } from '@/lib/charts/chart'
import { sliceRequests } from '@/lib/charts/query/slice-requests'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { type Packed, pack, sliceSnapshot } from '@/lib/ledger/slice/slice'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import { sliceFor } from './slices'

type Depth = 'draw' | 'full'

const requests = (charts: readonly Chart[], depth: Depth) =>
  sliceRequests(charts, depth).map((request) =>
    depth === 'draw' ? request : { ...request, lookups: [...request.lookups, 'sources' as const] },
  )

/**
 * What the charts of a page need of a snapshot: to draw them the columns that they read, to tell the table and the
 * sources behind them `full` rows with their sources. `leads` are charts of which the page tells the sentence alone.
 */
export function chartSlice(
  snapshot: Snapshot,
  charts: readonly Chart[],
  depth: Depth,
  leads: readonly Chart[] = [],
): Packed {
  const name = [depth, ...charts.map(({ id }) => id), '+', ...leads.map(({ id }) => id)].join(' ')
  return sliceFor(snapshot, name, () => [...requests(charts, depth), ...leadRequests(leads)])
}

/** What it takes to say a chart in its sentence: all that it draws from, but for the texts of single rows. */
const leadRequests = (leads: readonly Chart[]) =>
  requests(leads, 'draw').map((request) => ({
    ...request,
    columns: (request.columns as readonly string[]).filter((column) => column !== 'headline'),
  })) as readonly SliceRequest[]

/** The same for a comparison. There are too many of them to keep each. */
export function comparisonSlice(snapshot: Snapshot, chart: Chart, depth: Depth): Packed {
  return pack(sliceSnapshot(snapshot, requests([chart], depth)))
}
