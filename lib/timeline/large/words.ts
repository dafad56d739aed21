import 'server-only'
import { lookupsOf } from '@/lib/charts/query/lookups'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { memoOfProcess } from '@/lib/memo'
import { joinedWords, termsOf as searchTermsOf } from '@/lib/text/terms'
import { type WordIndex, WordIndexMaker } from '@/lib/text/word-index/word-index'
import { termsOf } from '@/lib/timeline/search'
import { detailOf, titleOf } from '../row-entry'
import { wordsOfRow } from '../row-words'
import { columnsOf, type TimelineColumns } from './columns'

/**
 * What a word of an entry is: one that the search of the timeline compares, one of the title for the search of the site,
 * and one of the other text for that.
 */
export const MARKS = { timeline: 1, title: 2, text: 4 } as const

/** The words of all entries of a timeline, by their positions. */
export interface TimelineWords {
  readonly index: WordIndex
  /** How many words the title of each entry has, and its other text, as the search of the site counts them. */
  readonly titles: Uint8Array
  readonly texts: Uint16Array
}

/** Entries that are taken in at a time. */
const CHUNK = 500
/** Words whose terms are kept, to be found again: texts share most of theirs. */
const MAX_KEPT = 50_000

const ENCODER = new TextEncoder()

/** In a number for a term: whether the search of the timeline compares it, and whether that of the site does. */
const [OWN, OF_SITE] = [1, 2]

/** The terms of a written word in an index, each as its number with two bits for who compares it. */
function termsReader(maker: WordIndexMaker): (word: string) => readonly number[] {
  const kept = new Map<string, readonly number[]>()
  const read = (word: string) => {
    const [own, all] = [new Set(termsOf(word)), new Set(searchTermsOf(word))]
    return [...new Set([...own, ...all])].map(
      (term) =>
        maker.number(ENCODER.encode(term)) * 4 + (own.has(term) ? OWN : 0) + (all.has(term) ? OF_SITE : 0),
    )
  }
  return (word) => {
    const before = kept.get(word)
    if (before !== undefined) return before
    const terms = read(word)
    if (kept.size < MAX_KEPT) kept.set(word, terms)
    return terms
  }
}

/** A letter or digit of ASCII in lower case; 0 for any other character. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
)
const isJoint = (code: number) => code === 0x2d || code === 0x2e || code === 0x27 || code === 0x2c

/** Adds the words of texts to the present document of an index. */
function textReader(maker: WordIndexMaker) {
  const termsAt = termsReader(maker)
  const scratch = new Uint8Array(256)
  const addWords = (text: string, own: number, site: number) => {
    for (const word of joinedWords(text))
      for (const term of termsAt(word))
        maker.add(Math.floor(term / 4), (term & OWN ? own : 0) | (term & OF_SITE ? site : 0))
  }
  /**
   * Most words are plain ones, which are one term by any reading: they are taken byte by byte. From the first that is not
   * one, or that may be joined to the next, up to the next blank all is read as words are.
   */
  return (text: string, own: number, site: number) => {
    for (let at = 0; at < text.length; ) {
      const start = at
      let length = 0
      let code = text.charCodeAt(at)
      while (at < text.length && code < 128 && PLAIN[code] !== 0 && length < 256) {
        scratch[length++] = PLAIN[code] as number
        code = text.charCodeAt(++at)
      }
      const isEnd = at === text.length
      const isPlain = isEnd || (code < 128 && PLAIN[code] === 0 && !(isJoint(code) && isWordAfter(text, at)))
      if (length > 0 && isPlain) maker.add(maker.number(scratch.subarray(0, length)), own | site)
      if (isPlain) {
        at++
        continue
      }
      const blank = text.indexOf(' ', at)
      at = blank === -1 ? text.length : blank
      addWords(text.slice(start, at), own, site)
    }
  }
}

/** Whether something that may belong to a word follows the character at a place. */
function isWordAfter(text: string, at: number): boolean {
  const code = text.charCodeAt(at + 1)
  return at + 1 < text.length && (code >= 128 || PLAIN[code] !== 0)
}

/** Makes the index of the words of a timeline; pauses after some entries. */
function* makeWords(columns: TimelineColumns): Generator<void, TimelineWords> {
  const { snapshot, size, rowAt } = columns
  const { indicators } = lookupsOf(snapshot)
  const maker = new WordIndexMaker()
  const take = textReader(maker)
  const titles = new Uint8Array(size)
  const texts = new Uint16Array(size)
  for (let position = 0; position < size; position++) {
    const { table, row } = rowAt(position)
    take(titleOf(table, row, snapshot), MARKS.timeline, MARKS.title)
    take(detailOf(row) ?? '', MARKS.timeline, MARKS.text)
    take(row.id.replaceAll('-', ' '), MARKS.timeline, MARKS.text)
    take(wordsOfRow(row, indicators), 0, MARKS.text)
    const [inTitle, inText] = maker.endDocument()
    titles[position] = Math.min(inTitle, 255)
    texts[position] = Math.min(inText, 65_535)
    if (position % CHUNK === CHUNK - 1) yield
  }
  return { index: yield* maker.finish(), titles, texts }
}

/** Something that is made little by little, while others are answered; who needs it before makes the rest at once. */
interface Making<V> {
  value(): V
  /** Goes on for some milliseconds. Returns whether all is made. */
  goOn(milliseconds: number): boolean
}

function making<V>(steps: Generator<void, V>): Making<V> {
  let made: { readonly value: V } | null = null
  // A generator that has come to its end still holds all that it worked with.
  let left: Generator<void, V> | null = steps
  const step = () => {
    const next = left?.next()
    if (next?.done) [made, left] = [{ value: next.value }, null]
    return made !== null
  }
  return {
    value: () => {
      while (made === null) step()
      return (made as { readonly value: V }).value
    },
    goOn: (milliseconds) => {
      const end = performance.now() + milliseconds
      while (performance.now() < end) if (made !== null || step()) return true
      return made !== null
    },
  }
}

const beingMade = memoOfProcess('timeline-words', (snapshot: Snapshot) =>
  making(makeWords(columnsOf(snapshot))),
)

/** The words of the timeline of a snapshot. Cached per snapshot; what of it is not made yet is made at once. */
export const wordsOfTimeline = (snapshot: Snapshot): TimelineWords => beingMade(snapshot).value()

/** Goes on with making them for some milliseconds. Returns whether all are made. */
export const wordsStep = (snapshot: Snapshot, milliseconds: number): boolean =>
  beingMade(snapshot).goOn(milliseconds)
