import type { Assessed } from '@/lib/charts/chart'
import { asOfDay } from '@/lib/charts/query/select'
import { twoDays } from '@/lib/charts/query/two-days'
import type { ExportInput } from '../request/export-input'
import { exportColumns } from '../rows/columns'
import { type CsvCell, csvText } from '../rows/csv-text'
import type { Writer } from '../writer'

/** The rows of the view as a table, one record per row; of a view of two days those of both, with the days of each. */
export function rowTable({ chart, snapshot, reading, view, site }: ExportInput): {
  readonly names: readonly string[]
  readonly records: readonly (readonly CsvCell[])[]
} {
  const days = twoDays(chart, snapshot, view)
  const columns = [
    ...exportColumns(chart.table, snapshot, site, asOfDay(snapshot, view)),
    ...(days === null ? [] : [{ name: 'known_on', cell: (row: Assessed) => days.knownOn(row) }]),
  ]
  return {
    names: columns.map(({ name }) => name),
    records: (days ?? reading.selected).rows.map((row) => columns.map((column) => column.cell(row))),
  }
}

/** The rows of the view, one record per row. UTF-8 without a byte order mark. */
export const csv: Writer = async (input) => {
  const { names, records } = rowTable(input)
  return csvText(names, records)
}
