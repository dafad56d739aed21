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

/**
 * CSV by RFC 4180: CRLF after every record, quotes where needed. Null is an empty field. Text that a spreadsheet would
 * run as a formula is prefixed with an apostrophe.
 */
export function csvText(header: readonly string[], records: readonly (readonly CsvCell[])[]): string {
  return [header, ...records].map((record) => `${record.map(field).join(',')}\r\n`).join('')
}
