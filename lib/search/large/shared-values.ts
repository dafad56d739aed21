import 'server-only'
import type { Coded } from '@/lib/charts/query/coded-values'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { TIMELINE_TABLES } from '@/lib/timeline/entry'
import type { TimelineColumns } from '@/lib/timeline/large/columns'

/** Terms of a value that many entries share. */
type TermsOf<V> = (value: V) => Iterable<string>

/** For each term the values that have it, by their codes. */
function codesByTerm<V>(values: readonly V[], termsOf: TermsOf<V>): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, number[]>()
  values.forEach((value, code) => {
    for (const term of new Set(termsOf(value))) {
      const before = codes.get(term)
      if (before === undefined) codes.set(term, [code])
      else before.push(code)
    }
  })
  return codes
}

/** Fields whose terms are those of values that entries share. */
export interface SharedField {
  readonly terms: ReadonlySet<string>
  /** Sets 1 at the position of each entry that has a term. */
  mark(term: string, has: Uint8Array): void
}

/** The field whose terms are those of one value of each entry. */
export function sharedField<V>({ values, codes }: Coded<V>, termsOf: TermsOf<V>): SharedField {
  const byTerm = codesByTerm(values, termsOf)
  return {
    terms: new Set(byTerm.keys()),
    mark: (term, has) => {
      const of = byTerm.get(term)
      if (of === undefined) return
      const isHit = new Uint8Array(values.length)
      for (const code of of) isHit[code] = 1
      for (let position = 0; position < codes.length; position++)
        has[position] = (has[position] as number) | (isHit[codes[position] as number] as number)
    },
  }
}

/** Which entries cite each source: positions in one array, and for each source where its own begin. */
export interface Citations {
  readonly sources: ReadonlyMap<string, number>
  readonly starts: Uint32Array
  readonly positions: Uint32Array
}

export function citationsOf({ tables }: Snapshot, { size, rowAt }: TimelineColumns): Citations {
  const sources = new Map(tables.sources.map(({ id }, number) => [id, number]))
  const starts = new Uint32Array(sources.size + 1)
  const numbersOf = (ids: readonly string[]) => ids.flatMap((id) => sources.get(id) ?? [])
  for (const table of TIMELINE_TABLES)
    for (const row of tables[table])
      for (const number of numbersOf(row.sources)) starts[number + 1] = (starts[number + 1] as number) + 1
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number)
  const next = starts.slice()
  const positions = new Uint32Array(starts.at(-1) ?? 0)
  for (let position = 0; position < size; position++)
    for (const number of numbersOf(rowAt(position).row.sources)) {
      const at = next[number] as number
      positions[at] = position
      next[number] = at + 1
    }
  return { sources, starts, positions }
}

/** The field whose terms are those of the sources that an entry cites. */
export function citedField({ sources, starts, positions }: Citations, termsOf: TermsOf<string>): SharedField {
  const byTerm = codesByTerm([...sources.keys()], termsOf)
  return {
    terms: new Set(byTerm.keys()),
    mark: (term, has) => {
      for (const source of byTerm.get(term) ?? [])
        for (const position of positions.subarray(starts[source], starts[source + 1])) has[position] = 1
    },
  }
}

/**
 * How many distinct terms each entry has of the values that it shares with others. `listsOf` tells for each entry some
 * lists of numbers of terms; those that are in several of them count once.
 */
export function distinctTerms(
  size: number,
  terms: number,
  listsOf: (position: number) => Iterable<readonly number[]>,
): Uint16Array {
  const lengths = new Uint16Array(size)
  // The last entry that had each term, and one.
  const lasts = new Uint32Array(terms)
  for (let position = 0; position < size; position++) {
    let count = 0
    for (const list of listsOf(position))
      for (const term of list) {
        if (lasts[term] === position + 1) continue
        lasts[term] = position + 1
        count++
      }
    lengths[position] = Math.min(count, 65_535)
  }
  return lengths
}
