import type { Table } from '../schema/rows'

/** The cells of a row as text, by column. */
export type Cells = Readonly<Record<string, string>>

/**
 * A row in canonical form, without line end: `["table",{"column":"cell",…}]`, columns sorted, empty cells left out.
 * `until` is left out, so that closing a row later, or adding a column that is empty in it, changes no old digest.
 */
export function canonicalLine(table: Table, cells: Cells): string {
  const filled = Object.entries(cells)
    .filter(([column, cell]) => cell !== '' && column !== 'until')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([table, Object.fromEntries(filled)])
}
