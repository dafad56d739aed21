import type { Table } from '../schema/rows'

/** The cells of one row as its file holds them, by column. */
export type Cells = Readonly<Record<string, string>>

/**
 * One row in canonical form, without line end: `["table",{"column":"cell",…}]`, columns sorted, empty cells left out.
 * `until` is no part of it, so closing a row later, or adding a column that it leaves empty, changes no old digest.
 */
export function canonicalLine(table: Table, cells: Cells): string {
  const filled = Object.entries(cells)
    .filter(([column, cell]) => cell !== '' && column !== 'until')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([table, Object.fromEntries(filled)])
}
