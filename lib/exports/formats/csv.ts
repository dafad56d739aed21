import { asOfDay } from '@/lib/charts/query/select'
import { exportColumns } from '../rows/columns'
import { csvText } from '../rows/csv-text'
import type { Writer } from '../writer'

/** The rows of the view, one record per row. UTF-8 without a byte order mark. */
export const csv: Writer = async ({ chart, snapshot, reading, view, site }) => {
  const columns = exportColumns(chart.table, snapshot, site, asOfDay(snapshot, view))
  return csvText(
    columns.map(({ name }) => name),
    reading.selected.rows.map((row) => columns.map((column) => column.cell(row))),
  )
}
