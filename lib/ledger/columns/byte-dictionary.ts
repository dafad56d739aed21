/** FNV-1a: where it begins, and what each byte is multiplied by. */
export const HASH_START = 0x811c9dc5
export const HASH_FACTOR = 0x01000193

/** Numbers the different cells of a column, from 0 in the order in which they come first. They stay in the bytes of the file. */
export class ByteDictionary {
  size = 0
  #slots = new Uint32Array(256)
  #hashes = new Uint32Array(128)
  #starts = new Uint32Array(128)
  #ends = new Uint32Array(128)
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  start(code: number): number {
    return this.#starts[code] ?? 0
  }

  end(code: number): number {
    return this.#ends[code] ?? 0
  }

  /** The code of the cell between two places, whose bytes have this hash; `size` before is its code if it is new. */
  code(start: number, end: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hash & mask
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (this.#hashes[held - 1] === hash >>> 0 && this.#isSame(held - 1, start, end)) return held - 1
      slot = (slot + 1) & mask
    }
    return this.#add(slot, start, end, hash >>> 0)
  }

  #isSame(code: number, start: number, end: number): boolean {
    const from = this.#starts[code] ?? 0
    if ((this.#ends[code] ?? 0) - from !== end - start) return false
    for (let at = 0; at < end - start; at++)
      if (this.#bytes[from + at] !== this.#bytes[start + at]) return false
    return true
  }

  #add(slot: number, start: number, end: number, hash: number): number {
    const code = this.size++
    if (code === this.#hashes.length) {
      this.#hashes = doubled(this.#hashes)
      this.#starts = doubled(this.#starts)
      this.#ends = doubled(this.#ends)
    }
    this.#hashes[code] = hash
    this.#starts[code] = start
    this.#ends[code] = end
    this.#slots[slot] = code + 1
    if (this.size * 2 > this.#slots.length) this.#spread()
    return code
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4)
    const mask = slots.length - 1
    for (let code = 0; code < this.size; code++) {
      let slot = (this.#hashes[code] ?? 0) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code + 1
    }
    this.#slots = slots
  }
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(array.length * 2)
  longer.set(array)
  return longer
}
