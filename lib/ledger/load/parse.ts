import 'server-only'
import type { z } from 'zod'
import type { FileName, Row } from '../schema/rows'
import { SCHEMAS } from '../schema/schema'
import { readCsv } from './csv'
import type { Fault } from './fault'
import { rowFaults } from './row-faults'

/** A row as text and as parsed; `row` is null if the schema refuses a cell. */
export interface Entry<F extends FileName = FileName> {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  readonly row: Row<F> | null
}

/** Every row of every file in a data directory, as text and as parsed, valid or not. */
export type Entries = { readonly [F in FileName]: readonly Entry<F>[] }

/** The schema of each table, typed by its rows. */
const ROWS: { readonly [F in FileName]: z.ZodType<Row<F>> } = SCHEMAS

export const fileOf = (table: FileName) => `${table}.csv`

/** The columns of a table, in the order of its file. */
export const columnsOf = (table: FileName): readonly string[] => Object.keys(SCHEMAS[table].shape)

function headerFaults(file: string, found: readonly string[], expected: readonly string[]): Fault[] {
  const fault = (column: string, reason: string): Fault => {
    const allowed = `exactly the columns ${expected.join(', ')}`
    return { file, line: 1, column, value: column, reason, allowed }
  }
  const faults = [
    ...found
      .filter((column) => !expected.includes(column))
      .map((column) => fault(column, 'is not a column of this file')),
    ...expected
      .filter((column) => !found.includes(column))
      .map((column) => fault(column, 'is a missing column')),
    ...found
      .filter((column, index) => found.indexOf(column) < index)
      .map((column) => fault(column, 'appears twice')),
  ]
  const misplaced = found.find((column, index) => column !== expected[index])
  if (faults.length === 0 && misplaced !== undefined) faults.push(fault(misplaced, 'is out of order'))
  return faults
}

/**
 * Parses a table from the text of its CSV file: the rows, and every fault that this file alone shows. With a wrong
 * header, no row is read.
 */
export function parseTable<F extends FileName>(
  table: F,
  text: string,
): { readonly entries: readonly Entry<F>[]; readonly faults: readonly Fault[] } {
  const file = fileOf(table)
  const columns = columnsOf(table)
  const csv = readCsv(file, text)
  const [header, ...records] = csv.records
  const faults: Fault[] = [...csv.faults]
  if (faults.length === 0) faults.push(...headerFaults(file, header?.cells ?? [], columns))
  if (faults.length > 0) return { entries: [], faults }

  const entries: Entry<F>[] = []
  for (const { line, cells: values } of records) {
    if (values.length !== columns.length) {
      const reason = `has ${values.length} cells where the header has ${columns.length}`
      const allowed = 'one cell for each column, empty ones included'
      faults.push({ file, line, column: null, value: values[0] ?? '', reason, allowed })
      continue
    }
    const cells = Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']))
    const read = ROWS[table].safeParse(cells)
    if (!read.success) faults.push(...rowFaults(cells, read.error).map((fault) => ({ file, line, ...fault })))
    entries.push({ line, cells, row: read.success ? read.data : null })
  }
  return { entries, faults }
}
