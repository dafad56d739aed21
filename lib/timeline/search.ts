import { bisectLeft } from 'd3-array'
import { memo } from '@/lib/memo'
import { romanised, syllables } from '@/lib/text/romanised'
import { typos } from '@/lib/text/typos'
import { FACETS, type Timeline } from './entry'

const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** Further words are ignored: they narrow nothing, and would let a hostile text cost a lot. */
const MAX_WORDS = 12

/** The words of a text, normalised for comparison. */
export function termsOf(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map(romanised)
}

/** The words of the entries of a timeline, and which entries have them. */
export interface SearchIndex {
  /** The number of entries. */
  readonly size: number
  has(term: string): boolean
  /** The terms that start so, sorted. */
  startingWith(start: string): readonly string[]
  /** All terms that may be the word with so many typos, sorted. */
  like(word: string, typos: number): Iterable<string>
  /** Sets 1 at the position of each entry that has one of some terms. */
  mark(terms: readonly string[], has: Uint8Array): void
}

/** The filters whose labels are searched as well. */
export const LABELLED_FACETS = FACETS.filter((facet) =>
  ['topics', 'kinds', 'people', 'places', 'counterparts', 'systems', 'claimants'].includes(facet),
)

/** The terms of the labels and other names of each id of each filter. */
export const labelTerms = ({ facets }: Pick<Timeline, 'facets'>) =>
  new Map(
    facets.map(({ parameter, values }) => [
      parameter,
      new Map(values.map(({ id, label, also }) => [id, [label, ...also].flatMap(termsOf)])),
    ]),
  )

function makeIndex(timeline: Timeline): SearchIndex {
  const { entries } = timeline
  const found = new Map<string, number[]>()
  const named = labelTerms(timeline)
  entries.forEach(({ id, title, detail, values }, position) => {
    const terms = new Set([
      ...termsOf(title),
      ...termsOf(detail ?? ''),
      ...LABELLED_FACETS.flatMap((facet) =>
        values[facet].flatMap((value) => named.get(facet)?.get(value) ?? []),
      ),
      ...termsOf(id),
    ])
    for (const term of terms) {
      const positions = found.get(term)
      if (positions) positions.push(position)
      else found.set(term, [position])
    }
  })
  const sorted = [...found.keys()].sort()
  return {
    size: entries.length,
    has: (term) => found.has(term),
    startingWith: (start) => {
      const first = bisectLeft(sorted, start)
      let end = first
      while (sorted[end]?.startsWith(start)) end++
      return sorted.slice(first, end)
    },
    like: () => sorted,
    mark: (terms, has) => {
      for (const term of terms) for (const position of found.get(term) ?? []) has[position] = 1
    },
  }
}

export const indexOf = memo(makeIndex)

/** The number of typos that a word may have: none in short words, and none in numbers, which differ on purpose. */
const maxTypos = (word: string) => (/\d/.test(word) || word.length < 4 ? 0 : word.length < 7 ? 1 : 2)

function closest(index: SearchIndex, word: string): readonly string[] {
  let limit = maxTypos(word)
  let found: string[] = []
  if (limit === 0) return found
  for (const term of index.like(word, limit)) {
    const distance = typos(word, term, limit)
    if (distance > limit) continue
    if (distance < limit) found = []
    limit = distance
    found.push(term)
  }
  return found
}

/** The terms that match a word of a query: those that start with it, else the closest ones. */
function matchingTerms(index: SearchIndex, word: string): readonly string[] {
  const exact = word.length === 1 ? (index.has(word) ? [word] : []) : index.startingWith(word)
  return exact.length > 0 ? exact : closest(index, word)
}

/** A word that no entry has, and the words that were searched for instead. */
export interface Respelled {
  readonly word: string
  readonly as: readonly string[]
}

export interface Found {
  /** For each position of the timeline, whether the entry has all words. */
  readonly has: Uint8Array
  /** The terms that were found, for highlighting. */
  readonly terms: ReadonlySet<string>
  readonly respelled: readonly Respelled[]
}

/** A Hangul word may be one word of the ledger or several: 평양 is Pyongyang, 김정은 is Kim Jong Un. */
const spellings = (word: string): readonly (readonly string[])[] => {
  const parts = syllables(word)
  return parts === null ? [[romanised(word)]] : [[parts.join('')], parts]
}

/** For each position of the timeline: 1 if it matches, else 0. */
type Hits = Uint8Array<ArrayBuffer>

function hitsOf(index: SearchIndex, terms: readonly string[]): Hits {
  const has = new Uint8Array(index.size)
  index.mark(terms, has)
  return has
}

const both = (one: Hits, other: Hits): Hits => one.map((value, position) => value & (other[position] ?? 0))
const either = (one: Hits, other: Hits): Hits => one.map((value, position) => value | (other[position] ?? 0))

/** Finds the entries that have every word of a query, ignoring case, accents, script and small typos. */
export const search = (timeline: Timeline, query: string): Found => searchIn(indexOf(timeline), query)

/** The same in an index. */
export function searchIn(index: SearchIndex, query: string): Found {
  const { size } = index
  const terms = new Set<string>()
  const respelled: Respelled[] = []
  const words = query.normalize('NFC').match(WORD) ?? []
  // Signs alone are in no entry, as no words of it; they do not ask for all.
  let has = new Uint8Array(size).fill(words.length > 0 || query.trim() === '' ? 1 : 0)
  for (const word of words.slice(0, MAX_WORDS)) {
    let any = new Uint8Array(size)
    for (const parts of spellings(word)) {
      const found = parts.map((part) => matchingTerms(index, part))
      for (const [at, part] of parts.entries()) {
        const as = found[at] ?? []
        for (const term of as) terms.add(term)
        if (as.length > 0 && !as.some((term) => term.startsWith(part)) && parts.length === 1)
          respelled.push({ word, as })
      }
      const all = found.map((each) => hitsOf(index, each)).reduce(both)
      any = either(any, all)
    }
    has = both(has, any)
  }
  return { has, terms, respelled }
}
