import type { Entry } from '../load/parse'
import type { Table } from '../schema/rows'
import { firstDay } from '../time/edtf'

/** The sort key of a row in its file: events by the first day of their date, then all by id and version. */
function keyOf(table: Table, { cells }: Entry): readonly [string, string, number] {
  const { id = '', date = '', since } = cells
  return [table === 'events' ? (firstDay(date) ?? '') : '', id, Number(since)]
}

/** The text of a valid file with its rows sorted as the data guide says; each line is unchanged. */
export function inFileOrder(table: Table, text: string, entries: readonly Entry[]): string {
  const lines = text.replace(/\n$/, '').split('\n')
  const rows = entries
    .map((entry) => ({ key: keyOf(table, entry), text: lines[entry.line - 1] ?? '' }))
    .sort(({ key: a }, { key: b }) => {
      const differing = a.findIndex((part, index) => part !== b[index])
      return differing === -1 ? 0 : (a[differing] ?? '') < (b[differing] ?? '') ? -1 : 1
    })
  return [lines[0] ?? '', ...rows.map((row) => row.text)].map((line) => `${line}\n`).join('')
}
