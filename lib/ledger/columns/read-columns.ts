import 'server-only'
import { brokenCsv, readCsv } from '../load/csv'
import { decodingFault } from '../load/decode'
import type { Fault } from '../load/fault'
import { headerFault } from '../load/header-fault'
import type { LongFile } from '../load/long-file'
import { columnsOf, fileOf, parseRow } from '../load/parse'
import { separatorFault } from '../load/separator-fault'
import type { Table } from '../schema/rows'
import { SCHEMAS } from '../schema/schema'
import { HASH_FACTOR, HASH_START } from './byte-dictionary'
import { BITS, BLANK, ColumnBuilder } from './column-builder'
import { ColumnTable } from './column-table'
import { lineEndsIn } from './is-large'
import { recordEnd } from './record-end'
import { RowBytes } from './row-bytes'
import { RowIds } from './row-ids'

const [QUOTE, COMMA, LINE_FEED, RETURN] = [0x22, 0x2c, 0x0a, 0x0d]

/** A byte order mark. */
const MARK = Buffer.from('\uFEFF')

/** Faults of one table that are told: whoever made a million finds the rest when these are gone. */
const MAX_FAULTS = 10_000
/** How many rows are read before others may have a turn. */
const ROWS_A_TURN = 5000

/** A table as columns, or the faults of its file. */
export interface ReadColumns {
  readonly columns: ColumnTable | null
  readonly faults: readonly Fault[]
}

const refused = (...faults: readonly Fault[]): ReadColumns => ({ columns: null, faults })

/**
 * Reads a large table from the bytes of its CSV file into columns, with the faults that `parseTable` would tell. Yields between
 * some rows, so that it can be done in turns with something else. `kept` is the same file where it stays on the disk.
 */
export function* readColumns(
  table: Table,
  given: Uint8Array,
  kept: LongFile | null = null,
): Generator<void, ReadColumns> {
  const file = fileOf(table)
  const undecoded = decodingFault(file, given)
  if (undecoded !== null) return refused(undecoded)
  yield
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const names = columnsOf(table)
  const mark = bytes.indexOf(MARK) === 0 ? MARK.length : 0
  const end = recordEnd(bytes, mark)
  const first = bytes.toString('utf8', 0, typeof end === 'number' ? end : bytes.length)
  const separated = separatorFault(file, first, names)
  if (separated !== null) return refused(separated)
  if (typeof end === 'string') return refused(brokenCsv(file, 1, end))
  const header = readCsv(file, first)
  const wrong = header.faults[0] ?? headerFault(file, header.records[0]?.cells ?? [], names)
  if (wrong !== null) return refused(brokenIn(file, bytes, mark, 1) ?? wrong)

  const rows = new RowReader(table, bytes, end)
  while (rows.read(ROWS_A_TURN)) yield
  return rows.finish(kept)
}

/** The fault of the first record with a broken quote, from a place and its line on. */
function brokenIn(file: string, bytes: Buffer, start: number, first: number): Fault | null {
  let line = first
  for (let at = start; at < bytes.length; ) {
    const end = recordEnd(bytes, at)
    if (typeof end === 'string') return brokenCsv(file, line, end)
    line += lineEndsIn(bytes.subarray(at, end))
    at = end
  }
  return null
}

class RowReader {
  readonly #table: Table
  readonly #bytes: Buffer
  readonly #builders: readonly ColumnBuilder[]
  readonly #rowStarts: Uint32Array
  readonly #names: readonly string[]
  readonly #faults: Fault[] = []
  #broken: Fault | null = null
  #at: number
  #line = 2
  #rows = 0
  /** How many rows there are when columns are looked at again, whether they repeat their cells. */
  #reconsidered = 4096

  constructor(table: Table, bytes: Buffer, start: number) {
    this.#table = table
    this.#bytes = bytes
    this.#at = start
    this.#names = columnsOf(table)
    // The last row may lack its line end.
    const size = lineEndsIn(bytes) + 1
    this.#rowStarts = new Uint32Array(size)
    this.#builders = Object.values(SCHEMAS[table].shape).map(
      (schema, index) => new ColumnBuilder(schema, index, bytes, size),
    )
  }

  /** Reads so many rows. Answers whether there are more. */
  read(count: number): boolean {
    for (let left = count; left > 0; left--) {
      if (this.#at >= this.#bytes.length || this.#broken !== null || this.#faults.length >= MAX_FAULTS)
        return false
      const start = this.#at
      this.#rowStarts[this.#rows] = start
      if (this.#readRow(start)) {
        this.#rows++
        this.#line++
      } else this.#judge(start)
      if (this.#rows >= this.#reconsidered) {
        for (const builder of this.#builders) builder.reconsider(this.#rows, this.#rowStarts)
        this.#reconsidered = this.#rows * 2
      }
    }
    return true
  }

  /** Takes a row that is valid into the columns, and goes behind it; answers false for another one. */
  #readRow(start: number): boolean {
    const bytes = this.#bytes
    const builders = this.#builders
    const last = builders.length - 1
    const position = this.#rows
    let at = start
    let isValid = true
    for (let column = 0; column <= last; column++) {
      const builder = builders[column] as ColumnBuilder
      const offset = at - start
      const isQuoted = bytes[at] === QUOTE
      if (isQuoted) at++
      const from = at
      let hash = HASH_START
      let bits = 0
      let before = 0
      for (;;) {
        const byte = bytes[at]
        if (isQuoted) {
          if (byte === undefined) return false
          if (byte === QUOTE) {
            if (bytes[at + 1] !== QUOTE) break
            hash = Math.imul(hash ^ QUOTE, HASH_FACTOR)
            at++
          }
        } else {
          if (byte === COMMA || byte === LINE_FEED || byte === undefined) break
          if (byte === QUOTE || byte === RETURN) {
            if (byte === RETURN && bytes[at + 1] === LINE_FEED) break
            return false
          }
        }
        const its = BITS[byte] as number
        bits |= its | ((its & before & BLANK) << 1)
        before = its
        hash = Math.imul(hash ^ byte, HASH_FACTOR)
        at++
      }
      const to = at
      if (isQuoted) at++
      if (bytes[at] === RETURN && bytes[at + 1] === LINE_FEED) at++
      const found = builder.isCoded
        ? builder.takeCoded(position, from, to, hash)
        : builder.takeText(position, from, to, offset, bits)
      isValid &&= found
      const after = bytes[at]
      if (column < last ? after !== COMMA : after !== LINE_FEED && after !== undefined) return false
      at++
    }
    if (isValid) this.#at = at
    return isValid
  }

  /** Tells the faults of a row that is not valid, as for any table, and goes behind it. */
  #judge(start: number): void {
    const end = recordEnd(this.#bytes, start)
    const file = fileOf(this.#table)
    const line = this.#line
    if (typeof end === 'string') {
      this.#broken = brokenCsv(file, line, end)
      return
    }
    const columns = this.#names
    const record = this.#bytes.subarray(start, end)
    // Not as the first line, in which a byte order mark would be none of the cell.
    const cells = readCsv(file, `\n${record}`).records[1]?.cells ?? ['']
    const before = this.#faults.length
    const told = (fault: Omit<Fault, 'file' | 'line'>) => this.#faults.push({ file, line, ...fault })
    if (cells.length !== columns.length) {
      const reason = `has ${cells.length} cells where the header has ${columns.length}`
      const allowed = 'one cell for each column, empty ones included'
      told({ column: null, value: cells[0] ?? '', reason, allowed })
    } else if (cells.every((cell) => cell === ''))
      told({ column: null, value: '', reason: 'is an empty row', allowed: 'no row at all' })
    else {
      const named = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
      for (const fault of parseRow(this.#table, named).faults) told(fault)
    }
    if (this.#faults.length === before)
      throw new Error(`${file}:${line} is refused by its columns, but has no fault.`)
    this.#at = end
    this.#line += lineEndsIn(record)
  }

  finish(kept: LongFile | null): ReadColumns {
    if (this.#broken !== null) return refused(this.#broken)
    // After a broken quote nothing is reliable.
    const more = brokenIn(fileOf(this.#table), this.#bytes, this.#at, this.#line)
    if (more !== null) return refused(more)
    if (this.#faults.length >= MAX_FAULTS) {
      const reason = `has more faults than the ${MAX_FAULTS} that are told: nothing below this line was read`
      const place = { file: fileOf(this.#table), line: this.#line, column: null, value: '' }
      return refused(...this.#faults, { ...place, reason, allowed: 'a table without the faults above' })
    }
    if (this.#faults.length > 0) return refused(...this.#faults)
    const count = this.#rows
    const rowStarts = this.#rowStarts.slice(0, count)
    const rows = new RowBytes(this.#bytes, rowStarts, kept)
    const ids = new RowIds(this.#bytes, rowStarts)
    const columns = Object.fromEntries(
      this.#builders.map((builder, index) => [this.#names[index] ?? '', builder.finish(count, rows, ids)]),
    )
    return { columns: new ColumnTable(this.#table, count, columns, rows, ids), faults: [] }
  }
}
