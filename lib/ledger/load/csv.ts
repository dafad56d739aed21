import 'server-only'
import { CsvError, parse } from 'csv-parse/sync'
import type { Fault } from './fault'

/** A record of a CSV file and the line on which it starts. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

const REASONS: Partial<Record<CsvError['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: 'opens a quoted cell that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'has text after the closing quote of a cell',
  INVALID_OPENING_QUOTE: 'has a quote inside a cell that is not quoted',
}

/** The fault of a file in which a quote is broken, in the record that starts on a line. */
export function brokenCsv(file: string, line: number, code: CsvError['code']): Fault {
  const reason = REASONS[code] ?? `cannot be read as CSV (${code})`
  const allowed = 'cells with commas, quotes or line breaks inside quotes, and each quote in them doubled'
  return { file, line, column: null, value: '', reason, allowed }
}

/**
 * Splits a CSV file (RFC 4180) into records, the header first. A byte order mark is dropped, and CRLF counts as LF.
 * After a broken quote nothing is reliable, so it is then the only fault, on the first line of its record.
 */
export function readCsv(
  file: string,
  text: string,
): { readonly records: readonly CsvRecord[]; readonly faults: readonly Fault[] } {
  const records: CsvRecord[] = []
  let line = 1
  try {
    // Normalised, because the parser counts a CRLF inside quotes as two lines.
    parse(text.replaceAll('\r\n', '\n'), {
      bom: true,
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ line, cells })
        line = lines + 1
        return null
      },
    })
    return { records, faults: [] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { records: [], faults: [brokenCsv(file, line, error.code)] }
  }
}
