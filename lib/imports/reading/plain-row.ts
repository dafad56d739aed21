import type { CsvRecord } from '@/lib/ledger/load/csv'
import type { Fault } from '@/lib/ledger/load/fault'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { cellProblem, hasHtml, plainText } from './cell-problem'
import { textWithoutTags } from './text-without-tags'

/** A row of a CSV file as plain text by column, and how many of its cells were changed for that. */
export interface PlainRow {
  readonly line: number
  readonly cells: Cells
  readonly faults: readonly Fault[]
  readonly composed: number
  readonly ofHtml: number
}

/** Reads the cells of a row; `html` are the columns whose HTML is turned into its text. */
export function plainRow(
  file: string,
  header: readonly string[],
  { line, cells: raw }: CsvRecord,
  html: readonly string[],
): PlainRow {
  const faults: Fault[] = []
  const fault = (column: string, value: string, reason: string, allowed: string) =>
    faults.push({ file, line, column: column || null, value: value.slice(0, 200), reason, allowed })
  const cells: Record<string, string> = {}
  let [composed, ofHtml] = [0, 0]
  if (raw.slice(header.length).some((cell) => cell !== '')) {
    const reason = `has ${raw.length} cells where the header has ${header.length}`
    fault('', raw[0] ?? '', reason, 'as many cells as columns; a cell with a comma needs quotes')
  }
  header.forEach((column, index) => {
    const cell = raw[index] ?? ''
    if (cell !== cell.normalize('NFC')) composed += 1
    const plain = plainText(cell)
    const isHtml = html.includes(column) && hasHtml(plain)
    if (isHtml) ofHtml += 1
    const value = isHtml ? textWithoutTags(plain) : plain
    const problem = cellProblem(value)
    if (problem) fault(column, value, problem.reason, problem.allowed)
    if (column !== '') cells[column] = value
    else if (value !== '')
      fault('', value, `stands in column ${index + 1}, which has no name`, 'a name for it in the first line')
  })
  return { line, cells, faults, composed, ofHtml }
}
