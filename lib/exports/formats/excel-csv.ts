import { excelCsvText } from '../rows/csv-text'
import type { Writer } from '../writer'
import { rowTable } from './csv'

/** The rows of the view, for a double click in Excel. */
export const excelCsv: Writer = async (input) => {
  const { names, records } = rowTable(input)
  return excelCsvText(names, records)
}
