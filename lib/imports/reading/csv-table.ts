import 'server-only'
import { readCsv } from '@/lib/ledger/load/csv'
import type { Fault } from '@/lib/ledger/load/fault'
import { separatorFault } from '@/lib/ledger/load/separator-fault'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import type { UpstreamFile } from '../upstream'
import { cellProblem, hasHtml, plainText } from './cell-problem'
import { textWithoutTags } from './text-without-tags'
import { upstreamText } from './upstream-text'

/** What is expected of a CSV file of upstream. */
export interface TableShape {
  /** Columns without which the file is another one. */
  readonly required: readonly string[]
  /** Columns in which an empty cell below a filled one comes of merged cells. */
  readonly filled: readonly string[]
  /** Columns whose HTML is turned into text, because their format allows it. */
  readonly html: readonly string[]
}

export interface TableRow {
  readonly line: number
  readonly cells: Cells
}

export interface TableRead {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  readonly faults: readonly Fault[]
  readonly remarks: readonly string[]
}

function headerFaults(file: string, header: readonly string[], required: readonly string[]): Fault[] {
  const fault = (value: string, reason: string, allowed: string): Fault => ({
    file,
    line: 1,
    column: value === '' ? null : value,
    value,
    reason,
    allowed,
  })
  const missing = required.filter((column) => !header.includes(column))
  if (missing.length > 0)
    return [
      fault(
        '',
        `has no column ${missing.join(', nor ')}`,
        `a first line with ${required.join(', ')}; it has ${header.filter((name) => name !== '').join(', ')}`,
      ),
    ]
  return header
    .filter((column, index) => column !== '' && header.indexOf(column) < index)
    .map((column) => fault(column, 'is the name of two columns', 'each name once'))
}

/** Reads a CSV file of upstream into rows by the names of its columns, with every fault of its form. */
export function csvTable(upstream: UpstreamFile, { required, filled, html }: TableShape): TableRead {
  const file = upstream.name
  const none = (faults: readonly Fault[]): TableRead => ({ columns: [], rows: [], faults, remarks: [] })
  const { text, faults: unread } = upstreamText(upstream, 'CSV')
  if (unread.length > 0) return none(unread)
  const separated = separatorFault(file, text, required.length > 1 ? required : ['', ''])
  if (separated)
    return none([{ ...separated, allowed: 'commas between columns; save it as CSV (comma delimited)' }])
  const csv = readCsv(file, text)
  if (csv.faults.length > 0) return none(csv.faults)
  const [first, ...records] = csv.records
  const header = (first?.cells ?? []).map(plainText)
  const wrong = headerFaults(file, header, required)
  if (wrong.length > 0) return none(wrong)

  const faults: Fault[] = []
  const rows: TableRow[] = []
  const counts = { nfd: 0, html: 0, blank: 0 }
  const lastFilled = new Map<string, { line: number; value: string }>()
  for (const { line, cells: raw } of records) {
    const at = (column: string | null, value: string, reason: string, allowed: string) =>
      faults.push({ file, line, column, value, reason, allowed })
    if (raw.every((cell) => cell.trim() === '')) {
      counts.blank += 1
      continue
    }
    if (raw.length > header.length && raw.slice(header.length).some((cell) => cell !== '')) {
      at(
        null,
        raw[0] ?? '',
        `has ${raw.length} cells where the header has ${header.length}`,
        'as many cells as columns; a cell with a comma needs quotes',
      )
      continue
    }
    const cells: Record<string, string> = {}
    header.forEach((column, index) => {
      const cell = raw[index] ?? ''
      if (cell !== cell.normalize('NFC')) counts.nfd += 1
      let value = plainText(cell)
      if (html.includes(column) && hasHtml(value)) {
        counts.html += 1
        value = textWithoutTags(value)
      }
      if (column === '' && value !== '')
        at(
          null,
          value,
          `stands in column ${index + 1}, which has no name`,
          'a name for the column in the first line',
        )
      const problem = cellProblem(value)
      if (problem) at(column || null, value.slice(0, 200), problem.reason, problem.allowed)
      if (column !== '') cells[column] = value
    })
    for (const column of filled) {
      const value = cells[column] ?? ''
      const above = lastFilled.get(column)
      if (value !== '') lastFilled.set(column, { line, value })
      else if (above)
        at(
          column,
          '',
          `is empty below ${JSON.stringify(above.value)} of line ${above.line}, as merged cells are saved`,
          'a value in each row; undo the merging in the spreadsheet and fill each cell',
        )
      else at(column, '', 'is empty', 'a value in each row')
    }
    rows.push({ line, cells })
  }
  if (rows.length === 0 && faults.length === 0)
    faults.push({
      file,
      line: null,
      column: null,
      value: '',
      reason: 'has no row below its header',
      allowed: 'a row or more',
    })
  const remarks = [
    counts.nfd > 0
      ? `${counts.nfd} cells were composed (Unicode NFC): their accents or syllables stood apart.`
      : '',
    counts.html > 0 ? `Of the HTML in ${counts.html} cells only its text was kept.` : '',
    counts.blank > 0 ? `${counts.blank} empty rows were passed over.` : '',
  ].filter((remark) => remark !== '')
  return { columns: header.filter((column) => column !== ''), rows, faults, remarks }
}
