import 'server-only'
import { HASH_FACTOR, HASH_START } from './byte-dictionary'
import { cellAt } from './text-column'

/** Where the rows with an id are. */
export interface IdIndex {
  /** The positions of all rows with this id, in the order of the file. */
  positions(id: string): readonly number[]
  /** Compares the ids of two rows by code unit: less than 0 if the first one comes before. */
  compare(one: number, other: number): number
  /** The positions of the rows whose id others of the table have, too, by the first of them. */
  readonly repeated: ReadonlyMap<number, readonly number[]>
}

const [QUOTE, COMMA] = [0x22, 0x2c]

/** The hash of the id at a place, up to the comma: an id has none, nor a quote. */
function hashAt(bytes: Uint8Array, start: number): number {
  let hash = HASH_START
  for (let at = bytes[start] === QUOTE ? start + 1 : start; ; at++) {
    const byte = bytes[at] as number
    if (byte === COMMA || byte === QUOTE) return hash >>> 0
    hash = Math.imul(hash ^ byte, HASH_FACTOR)
  }
}

function hashOf(id: string): number {
  let hash = HASH_START
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), HASH_FACTOR)
  return hash >>> 0
}

/** Indexes the ids of a valid table, its first column: some bytes for each row, and no text. */
export function indexIds(bytes: Buffer, rowStarts: Uint32Array): IdIndex {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(rowStarts.length * 1.5 + 1)))
  const mask = slots.length - 1
  const repeated = new Map<number, number[]>()

  const idAt = (position: number) => cellAt(bytes, rowStarts[position] as number)
  const isId = (position: number, id: string): boolean => {
    let start = rowStarts[position] as number
    if (bytes[start] === QUOTE) start++
    for (let at = 0; at < id.length; at++) if (bytes[start + at] !== id.charCodeAt(at)) return false
    const after = bytes[start + id.length]
    return after === COMMA || after === QUOTE
  }
  const isSame = (one: number, other: number): boolean => {
    const [from, start] = [rowStarts[one] as number, rowStarts[other] as number]
    if (bytes[from] === QUOTE || bytes[start] === QUOTE) return isId(one, idAt(other))
    for (let at = 0; ; at++) {
      const byte = bytes[from + at]
      if (byte !== bytes[start + at]) return false
      if (byte === COMMA) return true
    }
  }

  for (let position = 0; position < rowStarts.length; position++) {
    let slot = hashAt(bytes, rowStarts[position] as number) & mask
    let first = slots[slot] as number
    for (; first !== 0 && !isSame(first - 1, position); first = slots[slot] as number)
      slot = (slot + 1) & mask
    if (first === 0) slots[slot] = position + 1
    else {
      const others = repeated.get(first - 1)
      if (others) others.push(position)
      else repeated.set(first - 1, [first - 1, position])
    }
  }

  return {
    repeated,
    compare(one, other) {
      let [from, start] = [rowStarts[one] as number, rowStarts[other] as number]
      if (bytes[from] === QUOTE) from++
      if (bytes[start] === QUOTE) start++
      for (let at = 0; ; at++) {
        const [byte, its] = [bytes[from + at] as number, bytes[start + at] as number]
        const [isEnd, isItsEnd] = [byte === COMMA || byte === QUOTE, its === COMMA || its === QUOTE]
        if (isEnd || isItsEnd) return Number(isItsEnd) - Number(isEnd)
        if (byte !== its) return byte - its
      }
    },
    positions(id) {
      let slot = hashOf(id) & mask
      let first = slots[slot] as number
      for (; first !== 0 && !isId(first - 1, id); first = slots[slot] as number) slot = (slot + 1) & mask
      return first === 0 ? [] : (repeated.get(first - 1) ?? [first - 1])
    },
  }
}
