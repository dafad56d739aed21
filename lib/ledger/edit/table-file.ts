import 'server-only'
import { readCsv } from '../load/csv'
import { csvCell } from '../load/csv-cell'
import { columnsOf, fileOf } from '../load/parse'
import type { Cells } from '../revisions/canonical'
import { compareInFile } from '../revisions/in-file-order'
import type { Table } from '../schema/rows'

/** A row of a file: its text, without the line feed after it, and its cells. */
export interface FileRow {
  readonly text: string
  readonly cells: Cells
}

/** The text of a table, cut at its rows, so that those that nobody touches stay byte for byte. */
export interface TableFile {
  readonly table: Table
  readonly header: string
  readonly rows: readonly FileRow[]
  /** What stands after the last row: a line feed, or nothing. */
  readonly end: string
}

/** Cuts the text of a CSV file that can be read as this table. */
export function tableFile(table: Table, text: string): TableFile {
  const columns = columnsOf(table)
  const end = text.endsWith('\n') ? '\n' : ''
  const lines = text.slice(0, text.length - end.length).split('\n')
  const { records } = readCsv(fileOf(table), text)
  const cut = (index: number) =>
    lines
      .slice((records[index]?.line ?? 1) - 1, (records[index + 1]?.line ?? lines.length + 1) - 1)
      .join('\n')
  const rows = records.slice(1).map(({ cells }, index) => ({
    text: cut(index + 1),
    cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
  }))
  return { table, header: cut(0), rows, end }
}

export const textOfTable = ({ header, rows, end }: TableFile): string =>
  `${[header, ...rows.map((row) => row.text)].join('\n')}${end}`

/** A new row of a file, which ends its line as the header does. */
export function newRow({ table, header }: TableFile, cells: Cells): FileRow {
  const line = columnsOf(table).map((column) => csvCell(cells[column] ?? ''))
  return { text: `${line.join(',')}${header.endsWith('\r') ? '\r' : ''}`, cells }
}

/** The row with another `until`, which is its last cell: nothing else of its text changes. */
export function rowUntil(file: TableFile, row: FileRow, until: string): FileRow {
  const cells = { ...row.cells, until }
  const lineEnd = row.text.endsWith('\r') ? '\r' : ''
  const body = row.text.slice(0, row.text.length - lineEnd.length)
  const old = `,${row.cells.until ?? ''}`
  return body.endsWith(old)
    ? { cells, text: `${body.slice(0, body.length - old.length)},${until}${lineEnd}` }
    : newRow(file, cells)
}

export const withoutRow = (file: TableFile, row: FileRow): TableFile => ({
  ...file,
  rows: file.rows.filter((each) => each !== row),
})

export const withRowReplaced = (file: TableFile, row: FileRow, by: FileRow): TableFile => ({
  ...file,
  rows: file.rows.map((each) => (each === row ? by : each)),
})

/** The file with a row more, where the order of the file asks for it. */
export function withRow(file: TableFile, row: FileRow): TableFile {
  const later = file.rows.findIndex(({ cells }) => compareInFile(file.table, cells, row.cells) > 0)
  const at = later === -1 ? file.rows.length : later
  return { ...file, rows: file.rows.toSpliced(at, 0, row) }
}
