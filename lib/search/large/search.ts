import 'server-only'
import { firstOf } from '@/lib/first-few'
import type { FoundList, GroupedResult } from '../groups'
import type { DocumentKind } from '../kinds'
import { type Clause, readQuery, type SearchQuery } from '../query'
import { CALLED_SO, FITTING, isCalled, OLDEST, queryOf, textOf } from '../search'
import type { LargeEngine } from './engine'
import { type Scores, scoresOf, TermBits } from './scores'

/** Finds of which it is looked whether they have the words of a phrase in a row: that takes some microseconds each. */
const MOST_LOOKED_AT = 10_000

/** Documents that were found, by their numbers, with the score of each number. */
interface Ranked {
  readonly numbers: Uint32Array
  readonly scores: Float64Array
  readonly lookedAt: number | null
}

type Order = (one: number, other: number) => number

/** The bits of all terms of a clause: something has the clause that has one of its readings. */
const readingsOf = ({ readings, others, apart }: Clause) => [...readings, ...others, apart ?? []]

function isKnownBy(engine: LargeEngine, known: string | null) {
  return (number: number) => known === null || engine.knownAt(number) <= known
}

/** The numbers of what is found, with the scores of `search` in the place of those of the index. */
function weighed(
  engine: LargeEngine,
  query: SearchQuery,
  { scores, terms }: Scores,
  bits: TermBits,
  passes: (number: number) => boolean,
): Uint32Array {
  const clauses = query.clauses.map((clause) =>
    readingsOf(clause)
      .flat()
      .reduce((all, term) => all | bits.of(term), 0),
  )
  const { title: titles, names } = engine.lengths
  const wholeTerms = new Set(query.whole.split(' ')).size
  const found = new Uint32Array(scores.length)
  let count = 0
  for (let number = 0; number < scores.length; number++) {
    const had = terms[number] as number
    if (had === 0 || !passes(number)) continue
    let of = 0
    for (const clause of clauses) if ((clause & had) !== 0) of++
    let score = (scores[number] as number) * of ** 2
    // Only a title or name of as many terms can be the words sought.
    const mayBeCalled = titles[number] === wholeTerms || (names[number] as number) >= wholeTerms
    if (mayBeCalled && isCalled(engine.wordsOf(number), query.whole)) score *= CALLED_SO
    scores[number] = score
    found[count++] = number
  }
  return found.slice(0, count)
}

/** Those that have the phrases of a query, of the best of them where they are too many to be looked at. */
function withPhrases(
  engine: LargeEngine,
  { phrases }: SearchQuery,
  numbers: Uint32Array,
  scores: Float64Array,
): Pick<Ranked, 'numbers' | 'lookedAt'> {
  if (phrases.length === 0) return { numbers, lookedAt: null }
  const best = first(
    numbers,
    MOST_LOOKED_AT,
    (one, other) => (scores[other] as number) - (scores[one] as number),
  )
  const has = (number: number) => {
    const text = textOf(engine.wordsOf(number))
    return phrases.every((phrase) => text.includes(phrase))
  }
  return { numbers: best.filter(has), lookedAt: best.length < numbers.length ? best.length : null }
}

/** The first so many of some numbers in an order. */
function first(numbers: Uint32Array, count: number, order: Order): Uint32Array {
  return Uint32Array.from(firstOf(numbers, order, count))
}

function ranked(
  engine: LargeEngine,
  query: SearchQuery,
  combineWith: 'AND' | 'OR',
  known: string | null,
): Ranked {
  const queries = query.clauses.map((clause) => queryOf(engine, query, clause))
  const bits = new TermBits()
  const all = scoresOf(engine, { combineWith, queries }, bits)
  const found = weighed(engine, query, all, bits, isKnownBy(engine, known))
  return { ...withPhrases(engine, query, found, all.scores), scores: all.scores }
}

/** The order of finds: by score, or as `byAge` of `search` puts them where something new is asked for. */
function orderOf(engine: LargeEngine, { numbers, scores }: Ranked, age: SearchQuery['age']): Order {
  const byScore: Order = (one, other) => (scores[other] as number) - (scores[one] as number) || one - other
  if (age === null) return byScore
  let best = 0
  for (const number of numbers) best = Math.max(best, scores[number] as number)
  const isFitting = (number: number) => (scores[number] as number) >= best * FITTING
  const endOf = (number: number) => engine.endAt(number) ?? 0
  const ends = new Set<number>()
  for (const number of numbers) if (isFitting(number)) ends.add(endOf(number))
  const rank = new Map(
    [...ends].sort((a, b) => b - a).map((end, at) => [end, at / Math.max(1, ends.size - 1)]),
  )
  const newness = (number: number) =>
    engine.endAt(number) === null
      ? (scores[number] as number)
      : (scores[number] as number) * (1 - (1 - OLDEST) * (rank.get(endOf(number)) ?? 1))
  const ofFitting: Order =
    age === 'newest'
      ? (one, other) => endOf(other) - endOf(one) || byScore(one, other)
      : (one, other) => newness(other) - newness(one) || byScore(one, other)
  return (one, other) => {
    const [isOne, isOther] = [isFitting(one), isFitting(other)]
    if (isOne !== isOther) return isOne ? -1 : 1
    return isOne ? ofFitting(one, other) : byScore(one, other)
  }
}

/** The finds in an order, of which only as many are put in it as are looked at. */
function listOf(engine: LargeEngine, numbers: Uint32Array, scores: Float64Array, order: Order): FoundList {
  let inOrder = numbers.subarray(0, 0)
  return {
    length: numbers.length,
    slice: (start = 0, end = numbers.length) => {
      if (inOrder.length < Math.min(end, numbers.length)) inOrder = first(numbers, end, order)
      return Array.from(inOrder.subarray(start, end), (number) => ({
        document: engine.document(number),
        score: scores[number] as number,
      }))
    },
  }
}

function grouped(engine: LargeEngine, query: SearchQuery, found: Ranked, isPartial: boolean): GroupedResult {
  const { numbers, scores, lookedAt } = found
  const order = orderOf(engine, found, query.age)
  const counts = new Map<DocumentKind, number>()
  for (let at = 0; at < numbers.length; at++) {
    const kind = engine.kindAt(numbers[at] as number)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const kinds = [...counts].map(([kind, count]) => {
    const isOf = (number: number) => engine.kindAt(number) === kind
    const own = count === numbers.length ? numbers : numbers.filter(isOf)
    return { kind, found: listOf(engine, own, scores, order), best: first(own, 1, order)[0] as number }
  })
  return {
    groups: kinds
      .sort((one, other) => order(one.best, other.best))
      .map(({ kind, found: of }) => ({ kind, found: of })),
    count: numbers.length,
    isPartial,
    lookedAt,
  }
}

/** What `search` finds, of a large ledger: its groups make the finds that are looked at. */
export function searchLarge(engine: LargeEngine, text: string, known: string | null): GroupedResult {
  const query = readQuery(text)
  if (query.clauses.length === 0) return { groups: [], count: 0, isPartial: false, lookedAt: null }
  const all = ranked(engine, query, 'AND', known)
  if (all.numbers.length > 0 || query.clauses.length === 1) return grouped(engine, query, all, false)
  const some = ranked(engine, query, 'OR', known)
  return grouped(engine, query, some, some.numbers.length > 0)
}
