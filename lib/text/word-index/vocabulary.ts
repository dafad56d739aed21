const ENCODER = new TextEncoder()
const DECODER = new TextDecoder()

const grown = <A extends Uint8Array | Uint32Array>(array: A, length: number): A => {
  if (length <= array.length) return array
  const larger = new (array.constructor as new (size: number) => A)(Math.max(length, array.length * 2))
  larger.set(array)
  return larger
}

/** Writes a text as UTF-8 and returns the number of its bytes, for which there must be room. */
function encode(text: string, into: Uint8Array): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f) return ENCODER.encodeInto(text, into).written
    into[at] = code
  }
  return text.length
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  return hash ^ (hash >>> 15)
}

/**
 * Distinct words, each with a number from 0 on. They are kept as UTF-8 in one array of bytes: millions of them take some
 * twenty bytes each, where strings in a map would take a hundred. Words are added first, then sorted, then looked up.
 */
export class Vocabulary {
  #bytes = new Uint8Array(1 << 16)
  /** Where each word begins in the bytes, and where the last one ends. */
  #starts = new Uint32Array(1 << 12)
  /** Open addressing: the number of a word and one, 0 where there is none. */
  #slots = new Uint32Array(1 << 13)
  #sorted = new Uint32Array(0)
  #scratch = new Uint8Array(1 << 10)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** The bytes that it takes. */
  get byteLength(): number {
    return this.#bytes.length + this.#starts.byteLength + this.#slots.byteLength + this.#sorted.byteLength
  }

  #encoded(word: string): Uint8Array {
    this.#scratch = grown(this.#scratch, word.length * 3)
    return this.#scratch.subarray(0, encode(word, this.#scratch))
  }

  #isAt(word: number, bytes: Uint8Array): boolean {
    const start = this.#starts[word] as number
    if ((this.#starts[word + 1] as number) - start !== bytes.length) return false
    for (let at = 0; at < bytes.length; at++) if (this.#bytes[start + at] !== bytes[at]) return false
    return true
  }

  /** The number of a word, which is added if it is new. */
  add(word: string): number {
    return this.addEncoded(this.#encoded(word))
  }

  /** The same of a word as UTF-8. */
  addEncoded(bytes: Uint8Array): number {
    const mask = this.#slots.length - 1
    let slot = hashOf(bytes, 0, bytes.length) & mask
    for (let held = this.#slots[slot] as number; held !== 0; held = this.#slots[slot] as number) {
      if (this.#isAt(held - 1, bytes)) return held - 1
      slot = (slot + 1) & mask
    }
    const number = this.#size++
    const start = this.#starts[number] as number
    this.#bytes = grown(this.#bytes, start + bytes.length)
    this.#bytes.set(bytes, start)
    this.#starts = grown(this.#starts, number + 2)
    this.#starts[number + 1] = start + bytes.length
    this.#slots[slot] = number + 1
    if (this.#size * 2 > this.#slots.length) this.#widen()
    return number
  }

  #widen(): void {
    const slots = new Uint32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let word = 0; word < this.#size; word++) {
      let slot = hashOf(this.#bytes, this.#starts[word] as number, this.#starts[word + 1] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = word + 1
    }
    this.#slots = slots
  }

  #compare(one: number, other: number): number {
    const [bytes, starts] = [this.#bytes, this.#starts]
    let [a, b] = [starts[one] as number, starts[other] as number]
    const [endOfA, endOfB] = [starts[one + 1] as number, starts[other + 1] as number]
    while (a < endOfA && b < endOfB) {
      const difference = (bytes[a++] as number) - (bytes[b++] as number)
      if (difference !== 0) return difference
    }
    return endOfA - a - (endOfB - b)
  }

  /** The first two bytes of a word. */
  #beginning(word: number): number {
    const start = this.#starts[word] as number
    const length = (this.#starts[word + 1] as number) - start
    return (
      ((length > 0 ? this.#bytes[start] : 0) as number) * 256 +
      ((length > 1 ? this.#bytes[start + 1] : 0) as number)
    )
  }

  /** Sorts the words, so that they can be looked up; none is added afterwards. Pauses after some thousands. */
  *sort(): Generator<void> {
    this.#slots = new Uint32Array(0)
    this.#bytes = this.#bytes.slice(0, this.#starts[this.#size])
    this.#starts = this.#starts.slice(0, this.#size + 1)
    const ends = new Uint32Array(65_537)
    for (let word = 0; word < this.#size; word++) (ends[this.#beginning(word) + 1] as number)++
    for (let at = 1; at < ends.length; at++) (ends[at] as number) += ends[at - 1] as number
    const firsts = ends.slice()
    const sorted = new Uint32Array(this.#size)
    for (let word = 0; word < this.#size; word++) sorted[(ends[this.#beginning(word)] as number)++] = word
    yield
    let since = 0
    for (let at = 0; at < 65_536; at++) {
      const part = sorted.subarray(firsts[at], firsts[at + 1])
      if (part.length > 1) part.sort((one, other) => this.#compare(one, other))
      since += part.length
      if (since < 5000) continue
      since = 0
      yield
    }
    this.#sorted = sorted
  }

  /** A word by its number. */
  word(number: number): string {
    const [start, end] = [this.#starts[number] as number, this.#starts[number + 1] as number]
    let word = ''
    for (let at = start; at < end; at++) {
      const code = this.#bytes[at] as number
      if (code > 0x7f) return DECODER.decode(this.#bytes.subarray(start, end))
      word += String.fromCharCode(code)
    }
    return word
  }

  /** The number of bytes of a word: as many as letters, where those are Latin. */
  lengthOf(number: number): number {
    return (this.#starts[number + 1] as number) - (this.#starts[number] as number)
  }

  /** How a word compares with a beginning: 0 if it starts with it. */
  #startsWith(word: number, start: Uint8Array): number {
    const from = this.#starts[word] as number
    const length = this.lengthOf(word)
    for (let at = 0; at < start.length; at++) {
      if (at === length) return -1
      const difference = (this.#bytes[from + at] as number) - (start[at] as number)
      if (difference !== 0) return difference
    }
    return 0
  }

  /** The first place among the sorted words whose comparison with a beginning passes. */
  #place(start: Uint8Array, passes: (difference: number) => boolean): number {
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (passes(this.#startsWith(this.#sorted[middle] as number, start))) high = middle
      else low = middle + 1
    }
    return low
  }

  /** The numbers of the words that start so, in the order of the words. */
  startingWith(start: string): Uint32Array {
    const bytes = this.#encoded(start)
    return this.#sorted.subarray(
      this.#place(bytes, (difference) => difference >= 0),
      this.#place(bytes, (difference) => difference > 0),
    )
  }

  /** The number of a word; null for one that is none of these. */
  find(word: string): number | null {
    const first = this.startingWith(word)[0]
    return first !== undefined && this.#isAt(first, this.#encoded(word)) ? first : null
  }
}
