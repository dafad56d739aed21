import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import type { Assessed, Chart } from '../chart'
import { select } from './select'
import { chartSpec, restrict } from './view-spec'

/** A row that charts show, with its table. */
interface ChartRow {
  readonly table: EvidenceTable
  readonly row: Assessed
}

/**
 * The rows that charts show in a view, whenever they became known, each once: what the lists of changes hold and the
 * slider of a page counts. The events that a chart only marks are none of them.
 */
export function rowsOfCharts(
  charts: readonly Chart[],
  at: Snapshot,
  view: View,
): ReadonlyMap<string, ChartRow> {
  return new Map(
    charts.flatMap((chart) =>
      select(chart, at, restrict({ ...view, known: null, against: null }, chartSpec(chart, at))).rows.map(
        (row): [string, ChartRow] => [row.id, { table: chart.table, row }],
      ),
    ),
  )
}
