import 'server-only'
import type { z } from 'zod'
import { id, maxTextLength } from '../schema/cells'
import { ByteDictionary } from './byte-dictionary'
import { CodeArray } from './code-array'
import { type Column, codedColumn } from './column'
import type { RowBytes } from './row-bytes'
import { idColumn, type RowIds } from './row-ids'
import { textColumn } from './text-column'

/** More different values than this are read from the bytes each time. */
const MAX_VALUES = 2 ** 18
/** So many are looked at before a column of texts may be found not to repeat them. */
const TRIED_VALUES = 2 ** 11

/** What stands in a cell, as bits: what an ordinary text has none of. */
const [CONTROL, NOT_ASCII, MARKUP] = [1, 2, 4]
/** The bit of a blank; twice that is for two in a row. */
export const BLANK = 8

/** The bits of each byte. */
export const BITS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0x20 || byte === 0x7f) return CONTROL
  if (byte >= 0x80) return NOT_ASCII
  if (byte === 0x3c || byte === 0x26) return MARKUP
  return byte === 0x20 ? BLANK : 0
})

const SPACE = 0x20

/** Whether bytes are an id, as `ID_PATTERN` has it. */
function isId(bytes: Uint8Array, start: number, end: number): boolean {
  let isAfterSign = true
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    const isSign = byte === 0x2d || byte === 0x2e
    if (isSign ? isAfterSign : !((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39)))
      return false
    isAfterSign = isSign
  }
  return !isAfterSign && end - start <= MAX_ID
}
const MAX_ID = 120

/** Fills one column of a table, row by row. */
export class ColumnBuilder {
  /** Whether cells are numbered by value; else they are read from the bytes. */
  isCoded: boolean
  readonly #schema: z.ZodType
  readonly #bytes: Buffer
  readonly #dictionary: ByteDictionary
  readonly #codes: CodeArray
  readonly #values: unknown[] = []
  readonly #cells: string[] = []
  readonly #isWrong: boolean[] = []
  readonly #longest: number | null
  readonly #takesNothing: boolean
  readonly #isId: boolean
  #offsets: CodeArray | null = null

  constructor(
    schema: z.ZodType,
    readonly index: number,
    bytes: Buffer,
    readonly size: number,
  ) {
    this.#schema = schema
    this.#bytes = bytes
    this.#isId = index === 0 && schema === id
    this.isCoded = !this.#isId
    this.#dictionary = new ByteDictionary(bytes)
    this.#codes = new CodeArray(this.isCoded ? size : 0)
    this.#longest = maxTextLength(schema)
    this.#takesNothing = schema.safeParse('').success
  }

  /**
   * Takes the cell whose characters lie between two places, with doubled quotes as they stand there. Answers whether it is
   * valid.
   */
  takeCoded(position: number, start: number, end: number, hash: number): boolean {
    const before = this.#dictionary.size
    const code = this.#dictionary.code(start, end, hash)
    if (code === before) this.#addValue(start, end)
    this.#codes.set(position, code)
    return this.#isWrong[code] !== true
  }

  #text(start: number, end: number): string {
    const text = this.#bytes.toString('utf8', start, end)
    return text.includes('"') ? text.replaceAll('""', '"') : text
  }

  #addValue(start: number, end: number): void {
    const cell = this.#text(start, end)
    const read = this.#schema.safeParse(cell)
    this.#cells.push(cell)
    this.#values.push(read.data ?? null)
    this.#isWrong.push(!read.success)
  }

  /** Takes a cell with these bits, at an offset from the start of its row. Answers whether it is valid. */
  takeText(position: number, start: number, end: number, offset: number, bits: number): boolean {
    this.#offsets?.set(position, offset)
    if (this.#isId) return isId(this.#bytes, start, end)
    if (start === end) return this.#takesNothing
    const isPlain =
      this.#longest !== null &&
      (bits & ~BLANK) === 0 &&
      this.#bytes[start] !== SPACE &&
      this.#bytes[end - 1] !== SPACE &&
      end - start <= this.#longest
    // Doubled quotes count twice here: a text that is too long by them alone is looked at as a whole.
    return isPlain || this.#schema.safeParse(this.#text(start, end)).success
  }

  /** Goes over to reading cells from the bytes, where the first `rows` hardly repeat any. */
  reconsider(rows: number, rowStarts: Uint32Array): void {
    const { size } = this.#dictionary
    const hardlyRepeats = this.#longest !== null && size > TRIED_VALUES && size * 3 > rows
    if (!this.isCoded || (!hardlyRepeats && size <= MAX_VALUES)) return
    this.isCoded = false
    this.#offsets = new CodeArray(this.size)
    for (let position = 0; position < rows; position++) {
      const start = rowStarts[position] as number
      this.#offsets.set(position, cellStart(this.#bytes, start, this.index) - start)
    }
  }

  /** The column of a table all of whose rows are valid. */
  finish(count: number, rows: RowBytes, ids: RowIds): Column {
    if (this.isCoded) {
      const codes = this.#codes.array
      return codedColumn(codes.length === count ? codes : codes.slice(0, count), this.#values, this.#cells)
    }
    if (this.#offsets === null) return idColumn(ids)
    const schema = this.#schema
    const read =
      this.#longest === null
        ? (cell: string) => schema.parse(cell)
        : (cell: string) => (cell === '' ? null : cell)
    return textColumn(rows, this.#offsets.array, read)
  }
}

const [QUOTE, COMMA] = [0x22, 0x2c]

/** Where the cell of a column starts in a valid row. */
function cellStart(bytes: Uint8Array, rowStart: number, index: number): number {
  let at = rowStart
  for (let column = 0; column < index; column++) {
    if (bytes[at] === QUOTE)
      for (at++; bytes[at] !== QUOTE || bytes[at + 1] === QUOTE; ) at += bytes[at] === QUOTE ? 2 : 1
    while (bytes[at] !== COMMA) at++
    at++
  }
  return at
}
