import 'server-only'
import { lookupsOf } from '@/lib/charts/query/lookups'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { memo } from '@/lib/memo'
import { joinedWords, termsOf as searchTermsOf } from '@/lib/text/terms'
import { type WordIndex, WordIndexMaker } from '@/lib/text/word-index/word-index'
import { detailOf, titleOf } from '../row-entry'
import { wordsOfRow } from '../row-words'
import { termsOf } from '../search'
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
const IS_NUMBER = /^\d+$/

/** The numbers of the terms of a written word in an index, each with whether the timeline and whether the site compares it. */
type Terms = readonly (readonly [number: number, timeline: number, site: number])[]

function termsReader(maker: WordIndexMaker): (word: string) => Terms {
  const kept = new Map<string, Terms>()
  const read = (word: string): Terms => {
    const [own, all] = [new Set(termsOf(word)), new Set(searchTermsOf(word))]
    return [...new Set([...own, ...all])].map((term) => [
      maker.number(term),
      Number(own.has(term)),
      Number(all.has(term)),
    ])
  }
  return (word) => {
    const before = kept.get(word)
    if (before !== undefined) return before
    // Nearly all of the numbers that ids and titles count by are in one entry.
    if (word.length > 4 && IS_NUMBER.test(word)) return [[maker.number(word), 1, 1]]
    const terms = read(word)
    if (kept.size < MAX_KEPT) kept.set(word, terms)
    return terms
  }
}

/** Makes the index of the words of a timeline; pauses after some entries. */
export function* makeWords(columns: TimelineColumns): Generator<void, TimelineWords> {
  const { snapshot, size, rowAt } = columns
  const { indicators } = lookupsOf(snapshot)
  const maker = new WordIndexMaker()
  const termsAt = termsReader(maker)
  const take = (text: string, timeline: number, site: number) => {
    for (const word of joinedWords(text))
      for (const [number, own, all] of termsAt(word))
        maker.add(number, (own === 1 ? timeline : 0) | (all === 1 ? site : 0))
  }
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
  const step = () => {
    const { done, value } = steps.next()
    if (done) made = { value }
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

const beingMade = memo((snapshot: Snapshot) => making(makeWords(columnsOf(snapshot))))

/** The words of the timeline of a snapshot. Cached per snapshot; what of it is not made yet is made at once. */
export const wordsOfTimeline = (snapshot: Snapshot): TimelineWords => beingMade(snapshot).value()

/** For as long each, with a pause between: a request waits for no more than that. */
const SLICE_MS = 20

/** Makes the words of the timeline of a snapshot little by little. */
export function prepareWords(snapshot: Snapshot): void {
  const { goOn } = beingMade(snapshot)
  const next = () => {
    if (!goOn(SLICE_MS)) setImmediate(next)
  }
  setImmediate(next)
}
