import type { Bin } from '@/lib/forms/parts/bin'
import type { Indicator } from '@/lib/ledger/schema/rows'
import { dateWords } from '@/words/dates'
import { type Quantity, quantityWords } from '@/words/quantities'
import type { Cell } from '../chart'
import { firstDate } from '../time/start-bounds'

/** The date with which a date of the ledger begins: what tables order it by, `2024` before `2024-01`. */
export const dateOrder = (date: string): string => firstDate(date).replace('~', '')

/** A date of the ledger in words, ordered by its beginning. */
export const dateCell = (date: string): Cell => ({ text: dateWords(date), order: dateOrder(date) })

/** A stretch of time that rows are counted in, ordered by its beginning. */
export const binCell = ({ label, from }: Bin): Cell => ({ text: label, order: from })

/** A claimed quantity as worded, ordered by its best value, else by the least or the most that was claimed. */
export const quantityCell = (row: Quantity, unit: Indicator['unit']): Cell => ({
  text: quantityWords(row, unit),
  order: row.best ?? row.low ?? row.high,
})

/** The records that a cell links to. */
export const cellRecords = (cell: Cell) =>
  cell !== null && typeof cell === 'object' && 'records' in cell ? cell.records : []

/** What a cell says, in one text. */
export function cellWords(cell: Cell): string {
  if (cell === null || typeof cell !== 'object') return String(cell ?? '')
  return 'text' in cell ? cell.text : cell.records.map(({ label }) => label).join(', ')
}
