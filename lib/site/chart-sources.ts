import 'server-only'
import type { Chart } from '../charts/chart'
import { select } from '../charts/select'
import { chartSpec, restrict } from '../charts/view-spec'
import { allReferred } from '../exports/referred'
import { sourcesLine } from '../exports/sources-line'
import type { Snapshot, Source } from '../ledger/rows'
import type { View } from '../views/parameters'

/** The line under a chart that names whom it rests on in the view of its page; '' for a view without rows. */
export function chartSources(chart: Chart, snapshot: Snapshot, page: View): string {
  const { rows } = select(chart, snapshot, restrict(page, chartSpec(chart, snapshot)))
  return sourcesLine((allReferred(snapshot, chart.table, rows).get('sources') ?? []) as readonly Source[])
}
