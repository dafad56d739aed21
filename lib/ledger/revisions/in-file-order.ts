import type { Entry } from '../load/parse'
import type { Table } from '../schema/rows'
import { firstDay } from '../time/edtf'

/** What a row is sorted by in its file: events by the first day that they can mean, then all by id and version. */
function keyOf(table: Table, { cells }: Entry): readonly [string, string, number] {
  const { id = '', date = '', since } = cells
  return [table === 'events' ? (firstDay(date) ?? '') : '', id, Number(since)]
}

/** The text of a file without a fault, its rows in the order of the guide, each line as it was. */
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
