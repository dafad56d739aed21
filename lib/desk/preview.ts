import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { readChart } from '@/lib/charts/read'
import type { ChartModel } from '@/lib/forms/model'
import { pendingLedger } from '@/lib/ledger/edit/pending-ledger'
import type { Entries } from '@/lib/ledger/load/parse'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { isEvidence, type Row, type SnapshotRow, type Table } from '@/lib/ledger/schema/rows'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { withRow } from './with-row'

/** A chart as it would be with a row. */
export interface Preview {
  readonly chart: ChartId
  readonly title: string
  readonly summary: string
  readonly model: ChartModel
  /** The targets of the drawing that stand for the row. */
  readonly keys: readonly string[]
  /** All charts that show the row. */
  readonly charts: readonly { readonly id: ChartId; readonly title: string }[]
}

const WIDTH = 640

/**
 * A chart that shows a row, drawn as it would be on a day, YYYY-MM-DD, with the row and all that is pending: the one that
 * is asked for, else the first. null if the cells make no row yet, or no chart shows it.
 */
export function preview(
  entries: Entries,
  table: Table,
  cells: Cells,
  { day, wanted }: { readonly day: string; readonly wanted: string | null },
): Preview | null {
  if (!isEvidence(table)) return null
  const at = snapshot(pendingLedger(withRow(entries, table, cells), day))
  const row = (at.tables[table] as readonly SnapshotRow[]).find(({ id }) => id === cells.id)
  if (row === undefined) return null
  const charts = (Object.keys(CHARTS) as ChartId[])
    .map(chartOf)
    .filter((chart) => chart.table === table && chart.includes(row as Row<typeof table>, at))
  const chart = charts.find(({ id }) => id === wanted) ?? charts[0]
  if (chart === undefined) return null
  const reading = readChart(chart, at, DEFAULT_VIEW)
  const model = reading.model({ width: WIDTH })
  return {
    chart: chart.id as ChartId,
    title: chart.title,
    summary: reading.summary,
    model,
    keys: model.targets.filter(({ records }) => records.includes(row.id)).map(({ key }) => key),
    charts: charts.map(({ id, title }) => ({ id: id as ChartId, title })),
  }
}
