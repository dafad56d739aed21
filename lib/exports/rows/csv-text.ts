import { spreadsheetText } from '@/lib/text/spreadsheet-text'

export type CsvCell = string | number | boolean | null

/** A list in one cell, separated by semicolons. Unknown items are empty, so that parallel lists stay aligned. */
export const listCell = (items: readonly unknown[]): string => items.map((item) => item ?? '').join(';')

const NEEDS_QUOTES = /[",\r\n]/

function field(cell: CsvCell): string {
  if (cell === null) return ''
  // Only text can be mistaken for a formula: a negative number keeps its minus.
  const text = typeof cell === 'string' ? spreadsheetText(cell) : String(cell)
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A record as it is written, with its end. */
export type CsvRecordText = (record: readonly CsvCell[]) => string

/**
 * A kind of CSV: what stands before all records, and how each of them and the header is written. A long file is written
 * record by record.
 */
export interface CsvKind {
  readonly start: string
  readonly record: CsvRecordText
}

/**
 * CSV by RFC 4180: CRLF after every record, quotes where needed. Null is an empty field. Text that a spreadsheet would
 * run as a formula is prefixed with an apostrophe.
 */
export const CSV: CsvKind = { start: '', record: (record) => `${record.map(field).join(',')}\r\n` }

/** Without it Excel takes a file for one in the old code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * What Excel would turn into something else than is written: a month or a part of a date into a day, digits with a
 * leading zero or an exponent into a number, and digits beyond the fifteenth into zeros. A whole date stays that date.
 */
const MISREAD =
  /^\s*(?:\d{4}-\d{1,2}|\d{1,2}[-/.]\d{1,4}(?:[-/.]\d{1,4})?|\d{4}\/\d{1,2}(?:\/\d{1,2})?|0\d+|\d{16,}|\d+(?:\.\d+)?[eE][+-]?\d+|(?:\d{1,2}[- ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]\d{1,4})\s*$/i

const kept = (cell: CsvCell) => (typeof cell === 'string' && MISREAD.test(cell) ? `'${cell}` : cell)

/** The same for a double click in Excel: with a byte order mark, and an apostrophe before text that it would misread. */
export const EXCEL_CSV: CsvKind = {
  start: BYTE_ORDER_MARK,
  record: (record) => CSV.record(record.map(kept)),
}

type Records = readonly (readonly CsvCell[])[]

/** A file of a kind, whole; column names are not cells that could be misread. */
const textOf = ({ start, record }: CsvKind, header: readonly string[], records: Records): string =>
  start + [CSV.record(header), ...records.map(record)].join('')

export const csvText = (header: readonly string[], records: Records): string => textOf(CSV, header, records)

export const excelCsvText = (header: readonly string[], records: Records): string =>
  textOf(EXCEL_CSV, header, records)
