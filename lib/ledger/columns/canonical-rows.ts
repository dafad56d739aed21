import 'server-only'
import type { LargeTable } from './large-table'

/** The rows of a large table in canonical order and form, as digests and journals have them. */
export interface CanonicalRows {
  /** Positions by id, by code unit, and then by version. */
  readonly order: Uint32Array
  /** The canonical line of the row at a position, as `canonicalLine` writes it. */
  line(position: number): string
  /**
   * The same as bytes, written into `target` from a place on. Answers where it ends, or -1 where `target` may be too short for
   * it.
   */
  write(position: number, target: Buffer, at: number): number
}

/** Writes what a column adds to the line of a row: nothing for an empty cell. */
type Part = (position: number, target: Buffer, at: number) => number

function put(part: Uint8Array, target: Buffer, start: number): number {
  let at = start
  // Quicker than a copy of so few bytes.
  for (let index = 0; index < part.length; index++) target[at++] = part[index] as number
  return at
}

function partOf(large: LargeTable, name: string): Part {
  const { cell, coded, offset } = large.column(name)
  const key = Buffer.from(`,${JSON.stringify(name)}:`)
  const written = (position: number) => {
    const text = cell(position)
    return Buffer.from(text === '' ? '' : `,${JSON.stringify(name)}:${JSON.stringify(text)}`)
  }
  if (coded !== null) {
    const parts: Buffer[] = []
    const { codes } = coded
    return (position, target, at) => {
      const code = codes[position] as number
      parts[code] ??= written(position)
      return put(parts[code], target, at)
    }
  }
  const { bytes } = large
  return (position, target, from) => {
    const at = put(key, target, from)
    const end = putText(bytes.row(position), offset?.(position) ?? 0, target, at)
    if (end === -1) return put(written(position), target, from)
    // Nothing between quotes: the cell is empty.
    return end === at + 2 ? from : end
  }
}

/** What ends a cell that is not quoted, and what JSON writes otherwise than CSV. */
const [ENDS, DIFFERS] = [1, 2]
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0x2c || byte === 0x0a || byte === 0x0d ? ENDS : byte === 0x5c || byte < 0x20 ? DIFFERS : 0,
)

/** Writes the text of a cell that starts at a place, in quotes. Answers where it ends; -1 for one that JSON writes otherwise. */
function putText(bytes: Uint8Array, start: number, target: Buffer, place: number): number {
  const quote = 0x22
  const isQuoted = bytes[start] === quote
  let from = isQuoted ? start + 1 : start
  let at = place
  target[at++] = quote
  for (; from < bytes.length; from++) {
    const byte = bytes[from] as number
    if (byte === quote) {
      if (bytes[from + 1] === quote) return -1
      break
    }
    const kind = KINDS[byte] as number
    if (kind !== 0) {
      if (kind === DIFFERS) return -1
      if (!isQuoted || byte !== 0x2c) break
    }
    target[at++] = byte
  }
  target[at++] = quote
  return at
}

/** Bytes of an id in a number that is compared at once, and how many such numbers. */
const [BYTES_A_KEY, KEYS] = [6, 4]

/** Positions in the order of ids and versions. */
function orderOf(large: LargeTable): Uint32Array {
  const { ids } = large
  const since = large.column('since')
  // Most ids differ in their first bytes.
  const keys = Array.from({ length: KEYS }, (_, key) => {
    const numbers = new Float64Array(large.size)
    for (let position = 0; position < large.size; position++)
      numbers[position] = ids.number(position, key * BYTES_A_KEY, BYTES_A_KEY)
    return numbers
  })
  const [first, second, third, fourth] = keys as [Float64Array, Float64Array, Float64Array, Float64Array]
  const difference = (key: Float64Array, a: number, b: number) => (key[a] as number) - (key[b] as number)
  const order = Uint32Array.from({ length: large.size }, (_, position) => position)
  return order.sort(
    (a, b) =>
      difference(first, a, b) ||
      difference(second, a, b) ||
      difference(third, a, b) ||
      difference(fourth, a, b) ||
      ids.compare(a, b) ||
      Number(since.at(a)) - Number(since.at(b)),
  )
}

export function canonicalRows(large: LargeTable): CanonicalRows {
  const names = Object.keys(large.columns).filter((name) => name !== 'until')
  const parts = names.sort().map((name) => partOf(large, name))
  const start = Buffer.from(`[${JSON.stringify(large.table)},{`)
  const end = Buffer.from('}]')
  const namesLength = start.length + end.length + names.join('","":').length + 10 * names.length
  const { bytes } = large
  const write = (position: number, target: Buffer, from: number) => {
    const { length } = bytes.row(position)
    // A quote or a backslash takes two bytes.
    if (from + namesLength + 2 * length > target.length) return -1
    let at = put(start, target, from)
    const first = at
    for (const part of parts) at = part(position, target, at)
    // Each part begins with a comma.
    target.copyWithin(first, first + 1, at)
    return put(end, target, at - 1)
  }
  return {
    order: orderOf(large),
    write,
    line(position) {
      for (let size = 2 ** 12; ; size *= 2) {
        const line = Buffer.allocUnsafe(size)
        const length = write(position, line, 0)
        if (length !== -1) return line.toString('utf8', 0, length)
      }
    },
  }
}
