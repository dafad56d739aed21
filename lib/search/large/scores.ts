import type { Query, SearchOptions } from 'minisearch'
import { memo, memoByValue } from '@/lib/memo'
import { FIELDS, type FieldName } from '../engine'
import type { LargeEngine } from './engine'
import { letterChanges } from './letter-changes'

/** Of each document its score, and the terms of the query that it has as bits; none for what is not found. */
export interface Scores {
  readonly scores: Float64Array
  readonly terms: Uint32Array
}

type Options = Pick<SearchOptions, 'combineWith' | 'fields' | 'prefix' | 'fuzzy' | 'boostTerm'>

/** Those of MiniSearch, whose scores these are. */
const [PREFIX_WEIGHT, FUZZY_WEIGHT] = [0.375, 0.45]
const [K, B, D] = [1.2, 0.7, 0.5]
const MOST_TERMS = 32

/** The bits of the terms of a query. Further terms share the last one: they are as one where terms are counted. */
export class TermBits {
  readonly #bits = new Map<string, number>()

  of(term: string): number {
    const bit = this.#bits.get(term) ?? Math.min(this.#bits.size, MOST_TERMS - 1)
    this.#bits.set(term, bit)
    return 1 << bit
  }
}

/** The terms of an index that stand for one of a query, with how much each counts. */
function expanded(
  engine: LargeEngine,
  term: string,
  { prefix, fuzzy }: Options,
): ReadonlyMap<string, number> {
  const found = new Map([[term, 1]])
  if (prefix === true)
    for (const longer of engine.startingWith(term)) {
      const more = longer.length - term.length
      if (more > 0) found.set(longer, (PREFIX_WEIGHT * longer.length) / (longer.length + 0.3 * more))
    }
  if (typeof fuzzy === 'number' && fuzzy > 0)
    for (const near of engine.like(term, fuzzy)) {
      const changes = found.has(near) ? Number.POSITIVE_INFINITY : letterChanges(term, near, fuzzy)
      if (changes <= fuzzy) found.set(near, (FUZZY_WEIGHT * near.length) / (near.length + changes))
    }
  return found
}

/** What a find counts by the number of terms in its field (BM25+), of each number that there is. */
const countsByLength = memo((engine: LargeEngine) =>
  memoByValue((field: FieldName) => {
    const mean = engine.meanLengths[field]
    let most = 0
    for (const length of engine.lengths[field]) most = Math.max(most, length)
    return Float64Array.from(
      { length: most + 1 },
      (_, length) => D + (K + 1) / (1 + K * (1 - B + (B * length) / mean)),
    )
  }),
)

/** Adds what the finds of a term count in a field. */
function addFinds(
  engine: LargeEngine,
  { scores, terms }: Scores,
  field: FieldName,
  finds: Uint32Array,
  { weight, bit }: { weight: number; bit: number },
): void {
  const rarity = Math.log(1 + (engine.count - finds.length + 0.5) / (finds.length + 0.5))
  const factor = weight * FIELDS[field] * rarity
  const counts = countsByLength(engine)(field)
  const lengths = engine.lengths[field]
  for (let at = 0; at < finds.length; at++) {
    const number = finds[at] as number
    const count = counts[lengths[number] as number] as number
    scores[number] = (scores[number] as number) + factor * engine.weightAt(number) * count
    terms[number] = (terms[number] as number) | bit
  }
}

function termScores(engine: LargeEngine, term: string, options: Options, bits: TermBits): Scores {
  const into: Scores = { scores: new Float64Array(engine.size), terms: new Uint32Array(engine.size) }
  const fields = (options.fields ?? Object.keys(FIELDS)) as readonly FieldName[]
  const boost = options.boostTerm?.(term, 0, [term]) ?? 1
  for (const [each, weight] of expanded(engine, term, options)) {
    const finds = engine.finds(each)
    for (const field of fields) {
      const found = finds[field]
      if (found !== undefined && found.length > 0)
        addFinds(engine, into, field, found, { weight: weight * boost, bit: bits.of(term) })
    }
  }
  return into
}

/** Adds the scores of another query to those of one: of what both find, or of what any of them does. */
function combine({ scores, terms }: Scores, other: Scores, isAnd: boolean): Scores {
  for (let number = 0; number < scores.length; number++) {
    const [own, others] = [terms[number] as number, other.terms[number] as number]
    if (isAnd && (own === 0 || others === 0)) {
      terms[number] = 0
      scores[number] = 0
    } else if (others !== 0) {
      terms[number] = own | others
      scores[number] = (scores[number] as number) + (other.scores[number] as number)
    }
  }
  return { scores, terms }
}

/** The scores of a query, as MiniSearch scores the same documents. */
export function scoresOf(engine: LargeEngine, query: Query, bits: TermBits, options: Options = {}): Scores {
  if (typeof query === 'string') return termScores(engine, query, options, bits)
  if (typeof query === 'symbol') throw new Error('a query for everything is not asked')
  const { queries, ...own } = query
  const all = { ...options, ...own } as Options
  return queries
    .map((each) => () => scoresOf(engine, each, bits, all))
    .reduce<Scores | null>(
      (before, make) => (before === null ? make() : combine(before, make(), all.combineWith === 'AND')),
      null,
    ) as Scores
}
