import { spreadsheetText } from '@/lib/text/spreadsheet-text'

export type CsvCell = string | number | boolean | null

const NEEDS_QUOTES = /[",\r\n]/

function field(cell: CsvCell): string {
  if (cell === null) return ''
  // Only text can be a formula: a number is written from a number and stays one, with its minus.
  const text = typeof cell === 'string' ? spreadsheetText(cell) : String(cell)
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Writes CSV as RFC 4180 has it: CRLF after every record, quotes where needed, null as the empty field.
 * Text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csvText(header: readonly string[], records: readonly (readonly CsvCell[])[]): string {
  return [header, ...records].map((record) => `${record.map(field).join(',')}\r\n`).join('')
}
