import { assessable, assessmentOf } from '../claims/assess'
import { assertedDate, knownOn } from '../claims/clocks'
import { holdsFor } from '../claims/readings'
import { CodeArray } from '../columns/code-array'
import { type Column, type Columns, codedColumn } from '../columns/column'
import type { LargeTable } from '../columns/large-table'
import type { Check, EvidenceTable, Row, Source } from '../schema/rows'

/** A column that is filled row by row, each different value once. */
class Coding<V> {
  readonly #codes: CodeArray
  readonly #values: V[] = []
  readonly #byKey = new Map<string, number>()

  constructor(size: number) {
    this.#codes = new CodeArray(size)
  }

  /** The code of the value with this key. */
  code(key: string, value: V): number {
    const before = this.#byKey.get(key)
    if (before !== undefined) return before
    this.#byKey.set(key, this.#values.length)
    return this.#values.push(value) - 1
  }

  set(position: number, code: number): void {
    this.#codes.set(position, code)
  }

  column(): Column<V> {
    return codedColumn(this.#codes.array, this.#values)
  }
}

/** What the rows of a snapshot are assessed by. */
interface Assessing {
  readonly sources: ReadonlyMap<string, Source>
  readonly readings: ReadonlyMap<string, readonly Check[]>
  /** The day on which the ledger recorded a row, YYYY-MM-DD. */
  readonly recordedOn: (row: Row, position: number) => string
}

/**
 * The assessment of the rows of a large table at these positions as columns; null for all. What rows have in common is assessed
 * once: a million rows cite few different lists of sources.
 */
export function assessedColumns<T extends EvidenceTable>(
  large: LargeTable,
  positions: Uint32Array | null,
  { sources, readings, recordedOn }: Assessing,
): Columns {
  const table = large.table as T
  const rows = large.rows() as readonly Row<T>[]
  const listOf = numbering(large, 'sources')
  const storedOf = numbering(large, 'caveats')
  const [weakness, support, known] = [
    new Coding<readonly string[]>(large.size),
    new Coding<readonly string[]>(large.size),
    new Coding<string>(large.size),
  ]
  const assessments = new Map<number, readonly [weakness: number, support: number]>()
  const days = new Map<string, string | null>()
  const readAgain = positionsRead(large, readings)

  const saidOn = (row: Row<T>): string | null => {
    // A value of a series depends on its sources, too.
    const date = table === 'series' ? null : assertedDate(table, row)
    if (date === null) return knownOn(table, row, sources)
    const before = days.get(date)
    if (before !== undefined) return before
    const day = knownOn(table, row, sources)
    days.set(date, day)
    return day
  }

  const assess = (position: number) => {
    const row = rows[position] as Row<T>
    const reading = readAgain.has(position)
      ? ((readings.get(row.id) ?? []).find((check) => holdsFor(check, row)) ?? null)
      : null
    const of = assessable(table, row, reading)
    const read = reading === null ? 0 : reading.outcome === 'not-found' ? 1 : 2
    const key =
      ((listOf(position) * MAX_STORED + storedOf(position)) * 2 + Number(of.isInexact)) * 6 +
      Number(of.isOpen) * 3 +
      read
    let codes = assessments.get(key)
    if (codes === undefined) {
      const made = assessmentOf(row.sources, of, sources)
      codes = [
        weakness.code(made.weakness.join(';'), made.weakness),
        support.code(made.support.join(';'), made.support),
      ]
      assessments.set(key, codes)
    }
    weakness.set(position, codes[0])
    support.set(position, codes[1])
    // A row recorded on a day was public by that day, however vague its own date is.
    const latest = recordedOn(row as Row, position)
    const said = saidOn(row)
    const day = said !== null && said < latest ? said : latest
    known.set(position, known.code(day, day))
  }

  const count = positions?.length ?? large.size
  for (let index = 0; index < count; index++) assess(positions?.[index] ?? index)
  return { weakness: weakness.column(), support: support.column(), known: known.column() }
}

/** So many different lists of stored caveats at most have a number of their own; products of numbers stay exact. */
const MAX_STORED = 2 ** 20

/** The number of what a column has in a row, the same for the same; 0 for all of a column that the table does not have. */
function numbering(large: LargeTable, name: string): (position: number) => number {
  const column = large.columns[name]
  if (column === undefined) return () => 0
  const { cell, coded } = column
  if (coded !== null) return (position) => coded.codes[position] as number
  const numbers = new Map<string, number>()
  return (position) => {
    const text = cell(position)
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
}

/** The positions of the rows of which there is a second reading. */
function positionsRead(
  large: LargeTable,
  readings: ReadonlyMap<string, readonly Check[]>,
): ReadonlySet<number> {
  return new Set([...readings.keys()].flatMap((id) => large.ids.positions(id)))
}
