import 'server-only'
import type { Chart } from '@/lib/charts/chart'
import { sliceRequests } from '@/lib/charts/query/slice-requests'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { PageSlice } from '@/lib/ledger/slice/page-slice'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import { pageSlice, sliceFor } from './slices'

type Depth = 'draw' | 'full'

const requests = (charts: readonly Chart[], depth: Depth) =>
  sliceRequests(charts, depth).map((request) =>
    depth === 'draw' ? request : { ...request, lookups: [...request.lookups, 'sources' as const] },
  )

/**
 * The part of a snapshot that the charts of a page need: the columns that they draw, or `full` rows with their sources
 * for the table and the sources below it. `leads` are charts of which the page shows the summary only,
 * `besides` what the page reads of the same tables for something else.
 */
export function chartSlice(
  snapshot: Snapshot,
  charts: readonly Chart[],
  depth: Depth,
  leads: readonly Chart[] = [],
  besides: readonly SliceRequest[] = [],
): PageSlice {
  const ids = (some: readonly Chart[]) => some.map(({ id }) => id)
  const name = [depth, ...ids(charts), '+', ...ids(leads), '+', besides.length].join(' ')
  return sliceFor(snapshot, name, () => [...requests(charts, depth), ...leadRequests(leads), ...besides])
}

/** The rows behind a chart's summary: those that it draws, without the text of single rows. */
const leadRequests = (leads: readonly Chart[]) =>
  requests(leads, 'draw').map((request) => ({
    ...request,
    columns: (request.columns as readonly string[]).filter((column) => column !== 'headline'),
  })) as readonly SliceRequest[]

/** The same for a comparison. There are too many of them to cache. */
export function comparisonSlice(snapshot: Snapshot, chart: Chart, depth: Depth): PageSlice {
  return pageSlice(snapshot, requests([chart], depth))
}
