import 'server-only'
import { bisectLeft } from 'd3-array'
import type { Coded } from '@/lib/charts/query/coded-values'
import { lookupsOf } from '@/lib/charts/query/lookups'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { memoByValue, memoOfProcess } from '@/lib/memo'
import { termsOf } from '@/lib/text/terms'
import { columnsOf, type TimelineColumns } from '@/lib/timeline/large/columns'
import { entriesAt } from '@/lib/timeline/large/entries'
import { MARKS, type TimelineWords, wordsOfTimeline } from '@/lib/timeline/large/words'
import { detailOf, titleOf } from '@/lib/timeline/row-entry'
import { wordsOfRow } from '@/lib/timeline/row-words'
import { dateTerms } from '../date-terms'
import type { SearchDocument } from '../document'
import { entryDocument, isFound, otherDocumentsOf, ROW_KINDS, sortOf, weightOf } from '../documents'
import { FIELDS, type FieldName, type KnownTerms, partsOf } from '../engine'
import { DOCUMENT_KINDS } from '../kinds'
import {
  type Citations,
  citationsOf,
  citedField,
  distinctTerms,
  type SharedField,
  sharedField,
} from './shared-values'

/** The documents that have a term in each field, by their numbers. */
export type Finds = { readonly [F in FieldName]?: Uint32Array }

/** Small numbers, by the number of a document. */
export type Lengths = Uint8Array | Uint16Array

/**
 * The index of all that can be found in a large ledger. The documents are numbered: the entries of the timeline by their
 * positions, then all others. The words of entries are those of the timeline; what entries share with many others, such as
 * a date or the people that they name, is looked up as the values that they share.
 */
export interface LargeEngine extends KnownTerms {
  /** The numbers are below that. */
  readonly size: number
  /** How many documents there are: of a salvo the first launch alone is one. */
  readonly count: number
  document(number: number): SearchDocument
  /** Of a document what its words are read from, which takes less to make. */
  wordsOf(number: number): Pick<SearchDocument, 'title' | 'names' | 'text'>
  /** How much a document counts, by its kind and its own weight. */
  weightAt(number: number): number
  kindAt(number: number): SearchDocument['kind']
  /** The day by the end of which the public could know it; '' for what no day leaves out. */
  knownAt(number: number): string
  /** The end of its date in UTC milliseconds, 0 for an open one; null without a date. */
  endAt(number: number): number | null
  /** The number of terms in a field of each document, and the mean of all documents. */
  readonly lengths: Readonly<Record<FieldName, Lengths>>
  readonly meanLengths: Readonly<Record<FieldName, number>>
  /** The terms that start so. */
  startingWith(start: string): readonly string[]
  /** All terms that may be a word with so many typos. */
  like(word: string, typos: number): readonly string[]
  finds(term: string): Finds
}

const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[]
const byField = <V>(make: (field: FieldName) => V): Record<FieldName, V> =>
  Object.fromEntries(FIELD_NAMES.map((field) => [field, make(field)])) as Record<FieldName, V>

/** The terms of the documents that entries name or cite, by the ids of their rows; none for an id without a document. */
function termsOfIds(documents: readonly SearchDocument[], positions: ReadonlyMap<string, number>) {
  const told = (of: (document: SearchDocument) => readonly string[]) =>
    memoByValue((id: string): readonly string[] => {
      const document = documents[positions.get(id) ?? -1]
      return document === undefined ? [] : [...new Set(of(document).flatMap(termsOf))]
    })
  return { names: told(({ title, names }) => [title, ...names]), title: told(({ title }) => [title]) }
}

/** A number for each term that is told. */
function termNumbers() {
  const numbers = new Map<string, number>()
  return {
    of: (terms: Iterable<string>): readonly number[] =>
      Array.from(terms, (term) => {
        const before = numbers.get(term)
        if (before !== undefined) return before
        numbers.set(term, numbers.size)
        return numbers.size - 1
      }),
    count: () => numbers.size,
  }
}

/** The lengths of the fields of entries that are made of the values that they share. */
function sharedLengths(
  { size, values, rowAt }: TimelineColumns,
  ids: ReturnType<typeof termsOfIds>,
  citations: Citations,
) {
  const numbers = termNumbers()
  const lists = [values.people, values.places, values.systems].map(({ values: all, codes }) => ({
    codes,
    terms: all.map((list) => numbers.of(list.flatMap(ids.names))),
  }))
  const titles = new Map([...citations.sources.keys()].map((id) => [id, numbers.of(ids.title(id))]))
  return {
    about: distinctTerms(size, numbers.count(), (position) =>
      lists.map(({ codes, terms }) => terms[codes[position] as number] ?? []),
    ),
    cited: distinctTerms(size, numbers.count(), (position) =>
      rowAt(position).row.sources.map((id) => titles.get(id) ?? []),
    ),
  }
}

/** The numbers of the others that have each term, by field. */
function othersByTerm(others: readonly SearchDocument[], first: number) {
  const parts = partsOf(others)
  const lengths = byField(() => new Uint16Array(others.length))
  const found = new Map<string, { [F in FieldName]?: number[] }>()
  others.forEach((document, at) => {
    for (const field of FIELD_NAMES) {
      const terms = new Set(parts[field](document))
      lengths[field][at] = terms.size
      for (const term of terms) {
        const fields = found.get(term) ?? {}
        found.set(term, fields)
        fields[field] = [...(fields[field] ?? []), first + at]
      }
    }
  })
  return { found, lengths }
}

function meanOf(lengths: Lengths, isCounted: (number: number) => boolean): number {
  let [sum, count] = [0, 0]
  for (let number = 0; number < lengths.length; number++)
    if (isCounted(number)) {
      sum += lengths[number] as number
      count++
    }
  return sum / Math.max(1, count)
}

/** Finds of the words of entries, by field. */
function wordFinds({ index }: TimelineWords, term: string, isListed: Uint8Array): Finds {
  const word = index.vocabulary.find(term)
  if (word === null || !index.isMarked(word, MARKS.title | MARKS.text)) return {}
  const counts = { title: 0, text: 0 }
  index.each(word, (position, marks) => {
    if (isListed[position] === 0) return
    if (marks & MARKS.title) counts.title++
    if (marks & MARKS.text) counts.text++
  })
  const finds = { title: new Uint32Array(counts.title), text: new Uint32Array(counts.text) }
  let [inTitle, inText] = [0, 0]
  index.each(word, (position, marks) => {
    if (isListed[position] === 0) return
    if (marks & MARKS.title) finds.title[inTitle++] = position
    if (marks & MARKS.text) finds.text[inText++] = position
  })
  return finds
}

/** The numbers of entries that a field marks for a term, but for those that are no documents. */
function marked(fields: readonly SharedField[], term: string, isListed: Uint8Array): Uint32Array | undefined {
  const having = fields.filter(({ terms }) => terms.has(term))
  if (having.length === 0) return undefined
  const has = new Uint8Array(isListed.length)
  for (const { mark } of having) mark(term, has)
  let count = 0
  for (let position = 0; position < has.length; position++) {
    has[position] = (has[position] as number) & (isListed[position] as number)
    count += has[position] as number
  }
  const found = new Uint32Array(count)
  let next = 0
  for (let position = 0; position < has.length; position++) if (has[position] === 1) found[next++] = position
  return found
}

function joined(one: Uint32Array | undefined, other: readonly number[] | undefined): Uint32Array | undefined {
  if (other === undefined) return one
  if (one === undefined) return Uint32Array.from(other)
  const both = new Uint32Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

/** The numbers of an array with those of another behind. */
function withOthers<L extends Lengths>(entries: L, others: Uint16Array): L {
  const all = new (entries.constructor as new (size: number) => L)(entries.length + others.length)
  all.set(entries)
  all.set(others, entries.length)
  return all
}

/** The index of everything that can be found in the large ledger of a snapshot. Cached per snapshot. */
export const largeEngineOf = memoOfProcess('search-engine', (snapshot: Snapshot): LargeEngine => {
  const columns = columnsOf(snapshot)
  const { size: entries, values, dates, known } = columns
  const words = wordsOfTimeline(snapshot)
  const { before, after, positions } = otherDocumentsOf(snapshot)
  const others = [...before, ...after]
  const size = entries + others.length
  const lookups = lookupsOf(snapshot)
  const ids = termsOfIds(before, positions)
  const citations = citationsOf(snapshot, columns)

  const listed = columns.coded(() => (row) => Number(isFound(row)))
  const isListed = Uint8Array.from(listed.codes, (code) => listed.values[code] as number)
  const sorts = columns.coded(() => (row) => sortOf(row))
  const weights = columns.coded((table) => {
    const { weight } = DOCUMENT_KINDS[ROW_KINDS[table]]
    return (row) => weight * weightOf(row)
  })
  const kinds = values.tables.values.map(
    ([table]) => ROW_KINDS[(table ?? 'events') as keyof typeof ROW_KINDS],
  )
  const otherWeights = others.map(({ kind, weight }) => DOCUMENT_KINDS[kind].weight * weight)

  const names = (list: readonly string[]) => list.flatMap(ids.names)
  const shared: { readonly [F in FieldName]?: readonly SharedField[] } = {
    sort: [sharedField(sorts, termsOf)],
    date: [sharedField(dates, ({ date }) => dateTerms(date))],
    about: [values.people, values.places, values.systems].map((of) => sharedField(of, names)),
    cited: [citedField(citations, ids.title)],
  }
  const { found: otherFinds, lengths: otherLengths } = othersByTerm(others, entries)
  const sharedTerms = new Set(
    Object.values(shared).flatMap((fields) => fields.flatMap(({ terms }) => [...terms])),
  )
  const otherTerms = [...new Set([...otherFinds.keys(), ...sharedTerms])].sort()

  const byValue = <V>({ values: all, codes }: Coded<V>, lengthOf: (value: V) => number) => {
    const each = all.map(lengthOf)
    return Uint16Array.from(codes, (code) => each[code] as number)
  }
  const { about, cited } = sharedLengths(columns, ids, citations)
  const entryLengths: Readonly<Record<FieldName, Lengths>> = {
    title: words.titles,
    names: new Uint8Array(entries),
    sort: byValue(sorts, (sort) => new Set(termsOf(sort)).size),
    about,
    date: byValue(dates, ({ date }) => dateTerms(date).length),
    text: words.texts,
    cited,
  }
  const lengths = byField((field) => withOthers(entryLengths[field], otherLengths[field]))
  const isDocument = (number: number) => number >= entries || isListed[number] === 1

  const { vocabulary } = words.index
  const isCompared = (word: number) => words.index.isMarked(word, MARKS.title | MARKS.text)
  const othersStartingWith = (start: string) => {
    const first = bisectLeft(otherTerms, start)
    let end = first
    while (otherTerms[end]?.startsWith(start)) end++
    return otherTerms.slice(first, end)
  }
  const written = (numbers: Uint32Array) =>
    Array.from(numbers.filter(isCompared), (word) => vocabulary.word(word))
  const other = (number: number) => others[number - entries] as SearchDocument
  return {
    size,
    count: isListed.reduce((sum, each) => sum + each, others.length),
    sorts: new Set(sorts.values.flatMap(termsOf)),
    hasTerm: (start) =>
      othersStartingWith(start).length > 0 || vocabulary.startingWith(start).some(isCompared),
    startingWith: (start) => [
      ...new Set([...othersStartingWith(start), ...written(vocabulary.startingWith(start))]),
    ],
    like: (word, typos) => [...new Set([...otherTerms, ...written(words.index.like(word, typos))])],
    finds: (term) => {
      const inWords = wordFinds(words, term, isListed)
      const inOthers = otherFinds.get(term) ?? {}
      return byField((field) => {
        const fields = shared[field]
        const own = fields === undefined ? inWords[field] : marked(fields, term, isListed)
        return joined(own, inOthers[field])
      }) as Finds
    },
    wordsOf: (number) => {
      if (number >= entries) return other(number)
      const { table, row } = columns.rowAt(number)
      const text = `${wordsOfRow(row, lookups.indicators)} ${detailOf(row) ?? ''}`
      return { title: titleOf(table, row, snapshot), names: [], text }
    },
    document: (number) => {
      if (number >= entries) return other(number)
      const [entry] = entriesAt(columns, [number], snapshot.revision.date)
      return entryDocument(entry as never, columns.rowAt(number).row, lookups, positions)
    },
    weightAt: (number) =>
      number < entries
        ? (weights.values[weights.codes[number] as number] as number)
        : (otherWeights[number - entries] as number),
    kindAt: (number) =>
      number < entries ? (kinds[values.tables.codes[number] as number] ?? 'event') : other(number).kind,
    knownAt: (number) =>
      number < entries ? (known.values[known.codes[number] as number] as string) : other(number).known,
    endAt: (number) => {
      if (number < entries) return dates.values[dates.codes[number] as number]?.end ?? 0
      const { date } = other(number)
      return date === null ? null : (span(date).end ?? 0)
    },
    lengths,
    meanLengths: byField((field) => meanOf(lengths[field], isDocument)),
  }
})
