import { spreadsheetText } from '@/lib/text/spreadsheet-text'
import { numberWords } from '@/words/quantities'
import type { Cell, ChartTable } from '../chart'
import { cellWords } from './cell'

// A tab or a line break would start another cell.
const BREAKS = /[\t\r\n]+/g
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)

const plain = (cell: Cell) => cellWords(cell).replace(BREAKS, ' ')

// Only text can be mistaken for a formula: a number keeps its minus.
const guarded = (cell: Cell) => (typeof cell === 'number' ? plain(cell) : spreadsheetText(plain(cell)))

function rich(cell: Cell, base: string): string {
  if (typeof cell === 'number') return numberWords(cell)
  if (cell === null || typeof cell !== 'object' || 'text' in cell) return escaped(guarded(cell))
  return cell.records
    .map(
      ({ id, label }) =>
        `<a href="${escaped(`${base}/records/${id}`)}">${escaped(spreadsheetText(label))}</a>`,
    )
    .join(', ')
}

/** A table as text for a spreadsheet: cells separated by tabs, numbers without commas, headers in the first line. */
export function tableAsTsv({ columns, rows }: ChartTable): string {
  const lines = rows.map(({ cells }) => columns.map((_, index) => guarded(cells[index] ?? null)))
  return [columns.map(({ label }) => guarded(label)), ...lines].map((line) => line.join('\t')).join('\n')
}

/**
 * A table as HTML for a document or a spreadsheet, which prefers it to text. `base` is the origin of the site, for
 * links to records.
 */
export function tableAsHtml({ caption, columns, rows }: ChartTable, base: string): string {
  const head = columns.map(({ label }) => `<th>${escaped(label)}</th>`).join('')
  const body = rows.map(
    ({ cells }) =>
      `<tr>${columns.map((_, index) => `<td>${rich(cells[index] ?? null, base)}</td>`).join('')}</tr>`,
  )
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}
