import 'server-only'
import { memo } from '@/lib/memo'
import { type Found, LABELLED_FACETS, labelTerms, type SearchIndex, searchIn } from '@/lib/timeline/search'
import type { TimelineColumns } from './columns'
import { MARKS, wordsOfTimeline } from './words'

/** Numbers of words, by the list of words that they were told as: words that begin with a few digits may be thousands. */
const numbersOf = new WeakMap<readonly string[], Uint32Array>()

/** The words of both, sorted as those of the vocabulary are already. */
const inBoth = (one: readonly string[], labels: readonly string[]): readonly string[] =>
  labels.length === 0 ? one : [...new Set([...one, ...labels])].sort()

/**
 * The index of the search of a large timeline: the words of the texts of its entries, and those of the labels of their
 * ids, of which each distinct list of ids is looked at once.
 */
const searchIndexOf = memo((columns: TimelineColumns): SearchIndex => {
  const { size, values, snapshot } = columns
  const { index } = wordsOfTimeline(snapshot)
  const { vocabulary } = index
  const named = labelTerms(columns)
  const labels = [
    ...new Set(LABELLED_FACETS.flatMap((facet) => [...(named.get(facet)?.values() ?? [])].flat())),
  ].sort()
  const isLabel = new Set(labels)
  const isCompared = (word: number) => index.isMarked(word, MARKS.timeline)
  return {
    size,
    has: (term) => {
      const word = vocabulary.find(term)
      return isLabel.has(term) || (word !== null && isCompared(word))
    },
    startingWith: (start) => {
      const numbers = vocabulary.startingWith(start).filter(isCompared)
      const terms = inBoth(
        Array.from(numbers, (number) => vocabulary.word(number)),
        labels.filter((term) => term.startsWith(start)),
      )
      numbersOf.set(terms, numbers)
      return terms
    },
    like: (word, typos) =>
      inBoth(
        Array.from(index.like(word, typos).filter(isCompared), (number) => vocabulary.word(number)),
        labels,
      ),
    mark: (terms, has) => {
      const numbers =
        numbersOf.get(terms) ?? terms.flatMap((term) => vocabulary.find(term) ?? []).filter(isCompared)
      for (const word of numbers) {
        index.each(word, (position, marks) => {
          if ((marks & MARKS.timeline) !== 0) has[position] = 1
        })
      }
      const sought = new Set(terms.filter((term) => isLabel.has(term)))
      if (sought.size === 0) return
      for (const facet of LABELLED_FACETS) {
        const termsOfId = named.get(facet)
        const isNamed = (id: string) => termsOfId?.get(id)?.some((term) => sought.has(term)) ?? false
        const ids = new Set([...(termsOfId?.keys() ?? [])].filter(isNamed))
        if (ids.size === 0) continue
        const { values: lists, codes } = values[facet]
        const hits = Uint8Array.from(lists, (list) => Number(list.some((id) => ids.has(id))))
        for (let position = 0; position < size; position++)
          has[position] = (has[position] as number) | (hits[codes[position] as number] as number)
      }
    },
  }
})

/** Finds the entries that have every word of a query, as `search` does. */
export const searchColumns = (columns: TimelineColumns, query: string): Found =>
  searchIn(searchIndexOf(columns), query)
