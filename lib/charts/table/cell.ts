import type { Bin } from '@/lib/forms/parts/bin'
import type { Indicator } from '@/lib/ledger/schema/rows'
import { dateWords } from '@/words/dates'
import { type Quantity, quantityWords } from '@/words/quantities'
import type { Cell } from '../chart'
import { firstDate } from '../time/start-bounds'

/** The sort key of a date of the ledger: its start, so that `2024` precedes `2024-01`. */
export const dateOrder = (date: string): string => firstDate(date).replace('~', '')

/** A formatted date, sorted by its start. */
export const dateCell = (date: string): Cell => ({ text: dateWords(date), order: dateOrder(date) })

/** The label of a bin, sorted by its start. */
export const binCell = ({ label, from }: Bin): Cell => ({ text: label, order: from })

/** A quantity as worded, sorted by its best value, else by its low or high. */
export const quantityCell = (row: Quantity, unit: Indicator['unit']): Cell => ({
  text: quantityWords(row, unit),
  order: row.best ?? row.low ?? row.high,
})

/** The records that a cell links to. */
export const cellRecords = (cell: Cell) =>
  cell !== null && typeof cell === 'object' && 'records' in cell ? cell.records : []

/** The text of a cell. */
export function cellWords(cell: Cell): string {
  if (cell === null || typeof cell !== 'object') return String(cell ?? '')
  return 'text' in cell ? cell.text : cell.records.map(({ label }) => label).join(', ')
}
