import type { Entry } from '../load/parse'
import type { Table } from '../schema/rows'
import { firstDay, isEdtf } from '../time/edtf'
import type { Cells } from './canonical'

/** The sort key of a row in its file: events by the first day of their date, then all by id and version. */
function keyOf(table: Table, { id = '', date = '', since }: Cells): readonly [string, string, number] {
  const first = table === 'events' && isEdtf(date) ? firstDay(date) : null
  return [first ?? '', id, Number(since)]
}

/** Compares two rows of a table by the order of its file: less than 0 if the first one stands above. */
export function compareInFile(table: Table, one: Cells, other: Cells): number {
  const [a, b] = [keyOf(table, one), keyOf(table, other)]
  const differing = a.findIndex((part, index) => part !== b[index])
  return differing === -1 ? 0 : (a[differing] ?? '') < (b[differing] ?? '') ? -1 : 1
}

/** The text of a valid file with its rows sorted as the data guide says; each line is unchanged. */
export function inFileOrder(table: Table, text: string, entries: readonly Entry[]): string {
  const lines = text.replace(/\n$/, '').split('\n')
  const rows = entries
    .toSorted((a, b) => compareInFile(table, a.cells, b.cells))
    .map(({ line }) => lines[line - 1] ?? '')
  return [lines[0] ?? '', ...rows].map((line) => `${line}\n`).join('')
}
