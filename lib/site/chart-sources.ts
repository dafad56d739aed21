import 'server-only'
import type { Chart } from '@/lib/charts/chart'
import { select } from '@/lib/charts/query/select'
import { chartSpec, restrict } from '@/lib/charts/query/view-spec'
import { isKept, readChart } from '@/lib/charts/read'
import { referencedRows } from '@/lib/exports/rows/referenced-rows'
import type { Snapshot, Source } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { sourcesLine } from '@/words/sources'

/** The line of sources below a chart for the view of its page; '' without rows. */
export function chartSources(chart: Chart, snapshot: Snapshot, page: View): string {
  const view = restrict(page, chartSpec(chart, snapshot))
  // Of a large table the page has read the same already.
  const isRead = isKept(chart, snapshot) && view.against === null
  const { rows } = isRead ? readChart(chart, snapshot, view).selected : select(chart, snapshot, view)
  return sourcesLine((referencedRows(snapshot, chart.table, rows).get('sources') ?? []) as readonly Source[])
}
