import { Vocabulary } from './vocabulary'

/** Documents of a part: a place in it and three marks are one number of 16 bits. */
const PART = 8192
const MARK_BITS = 3
const ALL_MARKS = (1 << MARK_BITS) - 1

/** Of a word as a whole: it is in further documents than its first, or has digits alone. */
const MORE = 8
const NUMERIC = 16

/** Where the words of some documents are: for each of its words, in the order of their numbers, the documents and marks. */
interface Part {
  readonly words: Uint32Array
  readonly starts: Uint32Array
  readonly finds: Uint16Array
}

/**
 * Which documents have which words, each find with up to three marks that tell where in the document. Documents are
 * numbered from 0 on. A find takes two bytes; a word that one document alone has takes none besides its own.
 */
export class WordIndex {
  readonly vocabulary: Vocabulary
  readonly #firsts: Uint32Array
  readonly #kinds: Uint8Array
  readonly #parts: readonly Part[]
  /** The words that are not digits alone, sorted. */
  #lettered: Uint32Array | undefined

  constructor(vocabulary: Vocabulary, firsts: Uint32Array, kinds: Uint8Array, parts: readonly Part[]) {
    this.vocabulary = vocabulary
    this.#firsts = firsts
    this.#kinds = kinds
    this.#parts = parts
  }

  /** The bytes that it takes. */
  get byteLength(): number {
    const parts = this.#parts.map(
      ({ words, starts, finds }) => words.byteLength + starts.byteLength + finds.byteLength,
    )
    return (
      this.vocabulary.byteLength +
      this.#firsts.byteLength +
      this.#kinds.byteLength +
      parts.reduce((sum, part) => sum + part, 0)
    )
  }

  /** Whether a word has one of some marks in any document. */
  isMarked(word: number, marks: number): boolean {
    return ((this.#kinds[word] as number) & marks) !== 0
  }

  /** Whether a word has digits alone. */
  isNumeric(word: number): boolean {
    return ((this.#kinds[word] as number) & NUMERIC) !== 0
  }

  /**
   * Those of the words that may be another with so many typos, in their order: none of digits alone, which no word of
   * letters is by so few, and none that is much shorter or longer. A letter takes up to three bytes.
   */
  like(word: string, typos: number): Uint32Array {
    this.#lettered ??= this.vocabulary.startingWith('').filter((number) => !this.isNumeric(number))
    const [least, most] = [word.length - typos, (word.length + typos) * 3]
    return this.#lettered.filter((number) => {
      const length = this.vocabulary.lengthOf(number)
      return length >= least && length <= most
    })
  }

  /** Tells each document that has a word, in order, with the marks of the find. */
  each(word: number, visit: (document: number, marks: number) => void): void {
    const first = this.#firsts[word] as number
    visit(first >>> MARK_BITS, first & ALL_MARKS)
    if (((this.#kinds[word] as number) & MORE) === 0) return
    this.#parts.forEach(({ words, starts, finds }, part) => {
      const at = placeOf(words, word)
      if (words[at] !== word) return
      const end = starts[at + 1] as number
      for (let find = starts[at] as number; find < end; find++) {
        const found = finds[find] as number
        visit(part * PART + (found >>> MARK_BITS), found & ALL_MARKS)
      }
    })
  }
}

/** Where a number is among sorted ones, or would be. */
function placeOf(words: Uint32Array, word: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle] as number) < word) low = middle + 1
    else high = middle
  }
  return low
}

const larger = <A extends Uint8Array | Uint16Array | Uint32Array>(array: A, length: number): A => {
  if (length <= array.length) return array
  const grown = new (array.constructor as new (size: number) => A)(Math.max(length, array.length * 2))
  grown.set(array)
  return grown
}

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39

/** Makes an index, one document after the other. */
export class WordIndexMaker {
  readonly vocabulary = new Vocabulary()
  #firsts = new Uint32Array(1 << 12)
  #kinds = new Uint8Array(1 << 12)
  /** The last document that has each word and one, and its marks. */
  #lasts = new Uint32Array(1 << 12)
  #marks = new Uint8Array(1 << 12)
  /** How many finds of the present part each word has, and then where its next one is put; 0 between parts. */
  #counts = new Uint32Array(1 << 12)
  #words: number[] = []
  #documents = 0
  readonly #parts: Part[] = []
  /** The finds of the present part in the order of its documents. */
  #wordOf = new Uint32Array(1 << 12)
  #finds = new Uint16Array(1 << 12)
  #count = 0

  /** The number of a word of any document, which is given as UTF-8. */
  number(word: Uint8Array): number {
    const before = this.vocabulary.size
    const number = this.vocabulary.addEncoded(word)
    if (number === before) {
      this.#firsts = larger(this.#firsts, number + 1)
      this.#kinds = larger(this.#kinds, number + 1)
      this.#lasts = larger(this.#lasts, number + 1)
      this.#marks = larger(this.#marks, number + 1)
      this.#counts = larger(this.#counts, number + 1)
      if (word.every(isDigit)) this.#kinds[number] = NUMERIC
    }
    return number
  }

  /** Adds a word, by its number, to the present document. */
  add(word: number, marks: number): void {
    if (this.#lasts[word] === this.#documents + 1) {
      this.#marks[word] = (this.#marks[word] as number) | marks
      return
    }
    this.#words.push(word)
    this.#marks[word] = marks
    if (this.#lasts[word] === 0) this.#firsts[word] = this.#documents << MARK_BITS
    else this.#kinds[word] = (this.#kinds[word] as number) | MORE
    this.#lasts[word] = this.#documents + 1
  }

  /** Ends the present document and begins the next one. Returns how many of its words have the mark 2, and the mark 4. */
  endDocument(): readonly [number, number] {
    let [seconds, thirds] = [0, 0]
    for (const word of this.#words) {
      const marks = this.#marks[word] as number
      seconds += (marks >>> 1) & 1
      thirds += (marks >>> 2) & 1
      this.#kinds[word] = (this.#kinds[word] as number) | marks
      if ((this.#firsts[word] as number) >>> MARK_BITS === this.#documents) {
        this.#firsts[word] = (this.#firsts[word] as number) | marks
        continue
      }
      this.#wordOf = larger(this.#wordOf, this.#count + 1)
      this.#finds = larger(this.#finds, this.#count + 1)
      this.#wordOf[this.#count] = word
      this.#finds[this.#count++] = ((this.#documents % PART) << MARK_BITS) | marks
    }
    this.#words = []
    this.#documents++
    if (this.#documents % PART === 0) this.#endPart()
    return [seconds, thirds]
  }

  #endPart(): void {
    const counts = this.#counts
    const met: number[] = []
    for (let find = 0; find < this.#count; find++) {
      const word = this.#wordOf[find] as number
      if (counts[word] === 0) met.push(word)
      counts[word] = (counts[word] as number) + 1
    }
    const words = Uint32Array.from(met).sort()
    const starts = new Uint32Array(words.length + 1)
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as number
      starts[at + 1] = (starts[at] as number) + (counts[word] as number)
      counts[word] = starts[at] as number
    }
    const finds = new Uint16Array(this.#count)
    for (let find = 0; find < this.#count; find++) {
      const word = this.#wordOf[find] as number
      const at = counts[word] as number
      finds[at] = this.#finds[find] as number
      counts[word] = at + 1
    }
    for (const word of words) counts[word] = 0
    this.#parts.push({ words, starts, finds })
    this.#count = 0
  }

  /** The index of all documents. Pauses now and then, so that something else may be done meanwhile. */
  *finish(): Generator<void, WordIndex> {
    this.#endPart()
    this.#lasts = new Uint32Array(0)
    this.#counts = new Uint32Array(0)
    this.#marks = new Uint8Array(0)
    yield* this.vocabulary.sort()
    const { size } = this.vocabulary
    return new WordIndex(
      this.vocabulary,
      this.#firsts.slice(0, size),
      this.#kinds.slice(0, size),
      this.#parts,
    )
  }
}
