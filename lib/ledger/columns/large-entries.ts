import 'server-only'
import type { Entries, Entry } from '../load/parse'
import type { Table } from '../schema/rows'
import type { LargeTable } from './large-table'

const LARGE = new WeakMap<Entries, ReadonlyMap<Table, LargeTable>>()

/** The columns of a table that was read into columns; null for another one. */
export const largeTable = (entries: Entries, table: Table): LargeTable | null =>
  LARGE.get(entries)?.get(table) ?? null

/** Whether any table was read into columns. */
export const hasLargeTables = (entries: Entries): boolean => (LARGE.get(entries)?.size ?? 0) > 0

/** How many rows a table has, of all versions. */
export const rowCount = (entries: Entries, table: Table): number =>
  largeTable(entries, table)?.size ?? entries[table].length

/** The line of a row in its file: valid cells have no line ends. */
export const lineAt = (position: number): number => position + 2

/** The cells of a row, as text. */
export const cellsAt = ({ columns }: LargeTable, position: number): Entry['cells'] =>
  Object.fromEntries(Object.entries(columns).map(([name, { cell }]) => [name, cell(position)]))

/** An entry that is read from its columns. */
class EntryView {
  readonly #table: LargeTable
  readonly #position: number

  constructor(table: LargeTable, position: number) {
    this.#table = table
    this.#position = position
  }

  get line() {
    return lineAt(this.#position)
  }

  get cells() {
    return cellsAt(this.#table, this.#position)
  }

  get row() {
    return this.#table.rows()[this.#position] ?? null
  }
}

/**
 * The entries of all files. Those of large tables are made when somebody asks for them as a list, which costs some memory for
 * each: whoever judges all rows asks for `largeTable` instead.
 */
export function entriesWith(
  ordinary: Readonly<Record<string, readonly Entry[]>>,
  large: ReadonlyMap<Table, LargeTable>,
): Entries {
  const entries = { ...ordinary } as unknown as Entries
  for (const [name, table] of large) {
    let made: readonly EntryView[] | null = null
    Object.defineProperty(entries, name, {
      enumerable: true,
      get() {
        made ??= Array.from({ length: table.size }, (_, position) => new EntryView(table, position))
        return made
      },
    })
  }
  LARGE.set(entries, large)
  return entries
}
