import 'server-only'
import { HASH_FACTOR, HASH_START } from './byte-dictionary'
import type { Column } from './column'

const [QUOTE, COMMA] = [0x22, 0x2c]

/** Where the id of a row begins, the first cell of the row. */
const idStart = (bytes: Buffer, rowStart: number): number =>
  bytes[rowStart] === QUOTE ? rowStart + 1 : rowStart

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = HASH_START
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), HASH_FACTOR)
  return hash >>> 0
}

/**
 * The ids of a valid table and where the rows with each are: some bytes for each row, and no text. A class: a function
 * whose closures are inlined elsewhere may hold the whole file on.
 */
export class RowIds {
  /** The positions of the rows whose id others of the table have, too, by the first of them. */
  readonly repeated: ReadonlyMap<number, readonly number[]>
  /** All ids, one after the other, and where each begins. */
  readonly #ids: Buffer
  readonly #starts: Uint32Array
  /** Open addressing: the position of the first row with an id and one, 0 where there is none. */
  readonly #slots: Uint32Array

  /** Takes them from the bytes of the file, in which they have no comma nor quote. */
  constructor(bytes: Buffer, rowStarts: Uint32Array) {
    const size = rowStarts.length
    this.#starts = new Uint32Array(size + 1)
    for (let position = 0; position < size; position++) {
      const start = idStart(bytes, rowStarts[position] as number)
      let end = start
      while (bytes[end] !== COMMA && bytes[end] !== QUOTE) end++
      this.#starts[position + 1] = this.#start(position) + end - start
    }
    this.#ids = Buffer.allocUnsafeSlow(this.#start(size))
    for (let position = 0; position < size; position++) {
      const start = idStart(bytes, rowStarts[position] as number)
      const to = this.#start(position)
      bytes.copy(this.#ids, to, start, start + this.#start(position + 1) - to)
    }
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(size * 1.5 + 1)))
    this.repeated = this.#index(size)
  }

  #index(size: number): Map<number, number[]> {
    const repeated = new Map<number, number[]>()
    for (let position = 0; position < size; position++) {
      const slot = this.#slot(this.#ids, this.#start(position), this.#start(position + 1))
      const first = this.#slots[slot] as number
      if (first === 0) this.#slots[slot] = position + 1
      else {
        const others = repeated.get(first - 1)
        if (others) others.push(position)
        else repeated.set(first - 1, [first - 1, position])
      }
    }
    return repeated
  }

  #start(position: number): number {
    return this.#starts[position] as number
  }

  #isSame(bytes: Uint8Array, start: number, end: number, position: number): boolean {
    const from = this.#start(position)
    if (this.#start(position + 1) - from !== end - start) return false
    for (let at = 0; at < end - start; at++) if (bytes[start + at] !== this.#ids[from + at]) return false
    return true
  }

  /** The slot of the first row with an id, or the empty one where it would be. */
  #slot(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1
    let slot = hashOf(bytes, start, end) & mask
    for (let held = this.#slots[slot] as number; held !== 0; held = this.#slots[slot] as number) {
      if (this.#isSame(bytes, start, end, held - 1)) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  id(position: number): string {
    return this.#ids.toString('latin1', this.#start(position), this.#start(position + 1))
  }

  /** The positions of all rows with this id, in the order of the file. */
  positions(id: string): readonly number[] {
    const bytes = Buffer.from(id)
    const first = this.#slots[this.#slot(bytes, 0, bytes.length)] as number
    return first === 0 ? [] : (this.repeated.get(first - 1) ?? [first - 1])
  }

  /** Compares the ids of two rows by code unit: less than 0 if the first one comes before. */
  compare(one: number, other: number): number {
    const [start, end] = [this.#start(one), this.#start(one + 1)]
    return this.#ids.compare(this.#ids, this.#start(other), this.#start(other + 1), start, end)
  }

  /** Some bytes of an id from a place on as a number in the order of ids; what is behind its end counts as nothing. */
  number(position: number, from: number, count: number): number {
    const [start, end] = [this.#start(position) + from, this.#start(position + 1)]
    let number = 0
    for (let at = start; at < start + count; at++)
      number = number * 256 + (at < end ? (this.#ids[at] as number) : 0)
    return number
  }
}

/** The column of the ids. */
export function idColumn(ids: RowIds): Column {
  const id = (position: number) => ids.id(position)
  return { at: id, cell: id, coded: null, offset: () => 0 }
}
