import 'server-only'
import type { z } from 'zod'
import type { FileName, Row } from '../schema/rows'
import { SCHEMAS } from '../schema/schema'
import { readCsv } from './csv'
import type { Fault } from './fault'
import { headerFault } from './header-fault'
import { type RowFault, rowFaults } from './row-faults'
import { separatorFault } from './separator-fault'

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

/** Parses one row from its cells, all columns of the table given; `row` is null if the schema refuses a cell. */
export function parseRow<F extends FileName>(
  table: F,
  cells: Readonly<Record<string, string>>,
): { readonly row: Row<F> | null; readonly faults: readonly RowFault[] } {
  const read = ROWS[table].safeParse(cells)
  return read.success ? { row: read.data, faults: [] } : { row: null, faults: rowFaults(cells, read.error) }
}

/**
 * Parses a table from the text of its CSV file: the rows, and every fault that this file alone shows. A file that
 * cannot be read as this table, because of its header or of a quote, has that one fault and no entries.
 */
export function parseTable<F extends FileName>(
  table: F,
  text: string,
): { readonly entries: readonly Entry<F>[] | null; readonly faults: readonly Fault[] } {
  const file = fileOf(table)
  const columns = columnsOf(table)
  const csv = readCsv(file, text)
  const [header, ...records] = csv.records
  const wrong =
    separatorFault(file, text, columns) ?? csv.faults[0] ?? headerFault(file, header?.cells ?? [], columns)
  if (wrong !== null) return { entries: null, faults: [wrong] }

  const faults: Fault[] = []
  const entries: Entry<F>[] = []
  for (const { line, cells: values } of records) {
    if (values.length !== columns.length) {
      const reason = `has ${values.length} cells where the header has ${columns.length}`
      const allowed = 'one cell for each column, empty ones included'
      faults.push({ file, line, column: null, value: values[0] ?? '', reason, allowed })
      // The id still counts, so that rows that name this one have no fault of their own.
      entries.push({ line, cells: { [columns[0] ?? '']: values[0] ?? '' }, row: null })
      continue
    }
    if (values.every((value) => value === '')) {
      faults.push({
        file,
        line,
        column: null,
        value: '',
        reason: 'is an empty row',
        allowed: 'no row at all',
      })
      continue
    }
    const cells = Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']))
    const { row, faults: found } = parseRow(table, cells)
    faults.push(...found.map((fault) => ({ file, line, ...fault })))
    entries.push({ line, cells, row })
  }
  return { entries, faults }
}
