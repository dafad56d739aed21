import 'server-only'
import { HASH_FACTOR, HASH_START } from './byte-dictionary'

/** The ids of a table and where the rows with each are: some bytes for each row, and no text. */
export interface RowIds {
  id(position: number): string
  /** The positions of all rows with this id, in the order of the file. */
  positions(id: string): readonly number[]
  /** Compares the ids of two rows by code unit: less than 0 if the first one comes before. */
  compare(one: number, other: number): number
  /** Some bytes of an id from a place on as a number, which is in the order of ids; what is behind its end counts as nothing. */
  number(position: number, from: number, count: number): number
  /** The positions of the rows whose id others of the table have, too, by the first of them. */
  readonly repeated: ReadonlyMap<number, readonly number[]>
}

const [QUOTE, COMMA] = [0x22, 0x2c]

/** The ids, the first column of a valid table, one after the other, and where each begins: ids have no comma nor quote. */
function idsIn(bytes: Buffer, rowStarts: Uint32Array): readonly [ids: Buffer, starts: Uint32Array] {
  const starts = new Uint32Array(rowStarts.length + 1)
  const begins = (position: number) => {
    const start = rowStarts[position] as number
    return bytes[start] === QUOTE ? start + 1 : start
  }
  for (let position = 0; position < rowStarts.length; position++) {
    const start = begins(position)
    let end = start
    while (bytes[end] !== COMMA && bytes[end] !== QUOTE) end++
    starts[position + 1] = (starts[position] as number) + end - start
  }
  const ids = Buffer.allocUnsafeSlow(starts[rowStarts.length] as number)
  for (let position = 0; position < rowStarts.length; position++) {
    const [to, start] = [starts[position] as number, begins(position)]
    bytes.copy(ids, to, start, start + (starts[position + 1] as number) - to)
  }
  return [ids, starts]
}

/** The ids of a valid table, from the bytes of its file. */
export function rowIds(bytes: Buffer, rowStarts: Uint32Array): RowIds {
  const [ids, starts] = idsIn(bytes, rowStarts)
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(rowStarts.length * 1.5 + 1)))
  const mask = slots.length - 1
  const repeated = new Map<number, number[]>()
  const startOf = (position: number) => starts[position] as number

  const hashOf = (of: Uint8Array, start: number, end: number): number => {
    let hash = HASH_START
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (of[at] as number), HASH_FACTOR)
    return hash >>> 0
  }
  const isSame = (of: Uint8Array, start: number, end: number, position: number): boolean => {
    const from = startOf(position)
    if (startOf(position + 1) - from !== end - start) return false
    for (let at = 0; at < end - start; at++) if (of[start + at] !== ids[from + at]) return false
    return true
  }
  /** The slot of the first row with an id, or the empty one where it would be. */
  const slotOf = (of: Uint8Array, start: number, end: number): number => {
    let slot = hashOf(of, start, end) & mask
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (isSame(of, start, end, held - 1)) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  for (let position = 0; position < rowStarts.length; position++) {
    const slot = slotOf(ids, startOf(position), startOf(position + 1))
    const first = slots[slot] as number
    if (first === 0) slots[slot] = position + 1
    else {
      const others = repeated.get(first - 1)
      if (others) others.push(position)
      else repeated.set(first - 1, [first - 1, position])
    }
  }

  return {
    repeated,
    id: (position) => ids.toString('latin1', startOf(position), startOf(position + 1)),
    compare: (one, other) =>
      ids.compare(ids, startOf(other), startOf(other + 1), startOf(one), startOf(one + 1)),
    number(position, from, count) {
      const [start, end] = [startOf(position) + from, startOf(position + 1)]
      let number = 0
      for (let at = start; at < start + count; at++)
        number = number * 256 + (at < end ? (ids[at] as number) : 0)
      return number
    },
    positions(id) {
      const bytes = Buffer.from(id)
      const first = slots[slotOf(bytes, 0, bytes.length)] as number
      return first === 0 ? [] : (repeated.get(first - 1) ?? [first - 1])
    },
  }
}
