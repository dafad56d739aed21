import type { Query, SearchOptions } from 'minisearch'
import { span } from '@/lib/ledger/time/edtf'
import { termsOf } from '@/lib/text/terms'
import type { SearchDocument } from './document'
import type { KnownTerms, SearchEngine } from './engine'
import { type Clause, readQuery, type SearchQuery } from './query'

/** How much more counts what is called exactly by the words sought. */
export const CALLED_SO = 4
/** How much a word counts that means the same as the one sought. */
const OTHER_WORD = 0.5
/** How much less counts the oldest find where something new is asked for. */
export const OLDEST = 0.5
/** Of finds of which the newest are asked for: those that fit at least so well as a part of the best. */
export const FITTING = 0.25

export interface Found {
  readonly document: SearchDocument
  readonly score: number
}

export interface SearchResult {
  /** The best first. */
  readonly found: readonly Found[]
  /** Whether nothing has all the words, so that these have only some. */
  readonly isPartial: boolean
}

const NOTHING: SearchResult = { found: [], isPartial: false }

/** The number of typos that a term may have: none in short ones, and none in numbers, which differ on purpose. */
const maxTypos = (term: string) => (/\d/.test(term) || term.length < 4 ? 0 : term.length < 7 ? 1 : 2)

/** Where the last of a kind is asked for, as in `last meeting`, only events of that kind count. */
const asksForSort = ({ sorts }: KnownTerms, { age }: SearchQuery, { readings }: Clause): boolean =>
  age === 'newest' && readings.some((terms) => terms.every((term) => sorts.has(term)))

/** A clause as a query of an index. */
export function queryOf(engine: KnownTerms, query: SearchQuery, clause: Clause): Query {
  const { readings, others, apart, isDate } = clause
  const termQuery = (term: string, weight: number): Query => ({
    queries: [term],
    prefix: !isDate && term.length > 1 && !/^\d+$/.test(term),
    // A term that something has means just that: near misses of it would be noise.
    fuzzy: engine.hasTerm(term) ? false : maxTypos(term),
    boostTerm: () => weight,
  })
  const anyOf = (all: readonly (readonly string[])[], weight: number): Query[] =>
    all.map((terms) => ({ combineWith: 'AND', queries: terms.map((term) => termQuery(term, weight)) }))
  const isKnown = apart === null || readings.some((terms) => terms.every((term) => engine.hasTerm(term)))
  if (asksForSort(engine, query, clause))
    return { combineWith: 'OR', queries: anyOf(readings, 1), fields: ['sort'] }
  return {
    combineWith: 'OR',
    queries: [...anyOf(isKnown ? readings : [apart], 1), ...anyOf(others, OTHER_WORD)],
  }
}

/** How many clauses something has, of those of which it has terms. */
const clausesWith = (clauses: readonly Clause[], terms: readonly string[]): number =>
  clauses.filter(({ readings, others, apart }) =>
    [...readings, ...others, apart ?? []].some((reading) => reading.some((term) => terms.includes(term))),
  ).length

/** All words of a document in a row, to look for phrases in. */
export const textOf = ({ title, names, text }: Pick<SearchDocument, 'title' | 'names' | 'text'>) =>
  ` ${[title, ...names, text].map((part) => termsOf(part).join(' ')).join(' · ')} `

/** Whether a document is called by these words. */
export const isCalled = ({ title, names }: Pick<SearchDocument, 'title' | 'names'>, whole: string) =>
  [title, ...names].some((name) => termsOf(name).join(' ') === whole)

/** The end of a date as a number; 0 for what has none. */
const endOf = ({ date }: SearchDocument) => (date === null ? 0 : (span(date).end ?? 0))

/** The finds that fit well enough with the newer ones before, then the others; of `new` things, as far as they fit alike. */
function byAge(found: readonly Found[], age: SearchQuery['age']): readonly Found[] {
  if (age === null) return found
  const least = (found[0]?.score ?? 0) * FITTING
  const end = found.findIndex(({ score }) => score < least)
  const fitting = end === -1 ? found : found.slice(0, end)
  const dates = [...new Set(fitting.map(({ document }) => endOf(document)))].sort((a, b) => b - a)
  const rank = new Map(dates.map((date, at) => [date, at / Math.max(1, dates.length - 1)]))
  const weighed = ({ document, score }: Found) =>
    document.date === null ? score : score * (1 - (1 - OLDEST) * (rank.get(endOf(document)) ?? 1))
  const inOrder = fitting.toSorted((one, other) =>
    age === 'newest'
      ? endOf(other.document) - endOf(one.document) || other.score - one.score
      : weighed(other) - weighed(one),
  )
  return [...inOrder, ...found.slice(fitting.length)]
}

function ranked(
  engine: SearchEngine,
  query: SearchQuery,
  combineWith: 'AND' | 'OR',
  filter: NonNullable<SearchOptions['filter']>,
): readonly Found[] {
  const queries = query.clauses.map((clause) => queryOf(engine, query, clause))
  const found = engine.index
    .search({ combineWith, queries }, { filter })
    .flatMap(({ id, score, queryTerms }) => {
      const document = engine.documents[id]
      if (document === undefined) return []
      // MiniSearch multiplies by the terms found, and several words for the same are no better than one.
      const weighed = (score / queryTerms.length) * clausesWith(query.clauses, queryTerms) ** 2
      return [{ document, score: isCalled(document, query.whole) ? weighed * CALLED_SO : weighed }]
    })
    .sort((one, other) => other.score - one.score)
  return byAge(found, query.age)
}

/**
 * What a text finds, ignoring case, accents, script and small typos: pages and landmarks before other rows, and what is
 * called by the words sought before what only mentions them. With a `known` day, only what was public by then.
 */
export function search(engine: SearchEngine, text: string, known: string | null = null): SearchResult {
  const query = readQuery(text)
  if (query.clauses.length === 0) return NOTHING
  const filter = ({ id }: { readonly id: number }) => {
    const document = engine.documents[id]
    if (document === undefined || (known !== null && document.known > known)) return false
    return query.phrases.every((phrase) => textOf(document).includes(phrase))
  }
  const all = ranked(engine, query, 'AND', filter)
  if (all.length > 0 || query.clauses.length === 1) return { found: all, isPartial: false }
  const some = ranked(engine, query, 'OR', filter)
  return { found: some, isPartial: some.length > 0 }
}
