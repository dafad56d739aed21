import 'server-only'
import type { Chart } from '@/lib/charts/chart'
import { select } from '@/lib/charts/query/select'
import { chartSpec, restrict } from '@/lib/charts/query/view-spec'
import { referencedRows } from '@/lib/exports/rows/referenced-rows'
import type { Snapshot, Source } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { sourcesLine } from '@/words/sources'

/** The line of sources below a chart for the view of its page; '' without rows. */
export function chartSources(chart: Chart, snapshot: Snapshot, page: View): string {
  const { rows } = select(chart, snapshot, restrict(page, chartSpec(chart, snapshot)))
  return sourcesLine((referencedRows(snapshot, chart.table, rows).get('sources') ?? []) as readonly Source[])
}
