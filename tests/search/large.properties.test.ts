import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadLedger } from '@/lib/ledger/load/load'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { documentsOf } from '@/lib/search/documents'
import { makeEngine } from '@/lib/search/engine'
import { type FoundGroup, type GroupedResult, groupedResult } from '@/lib/search/groups'
import { largeEngineOf } from '@/lib/search/large/engine'
import { searchLarge } from '@/lib/search/large/search'
import { search } from '@/lib/search/search'

const NEWEST = snapshot(loadLedger('data'))
const documents = documentsOf(NEWEST)
const small = makeEngine(documents)
const large = largeEngineOf(NEWEST)

/** Finds of the same score have no order that would be the same: their addresses are sorted. */
function told({ kind, found }: FoundGroup) {
  const byScore = new Map<string, string[]>()
  for (const { document, score } of found.slice()) {
    const key = score.toPrecision(9)
    byScore.set(key, [...(byScore.get(key) ?? []), document.href].sort())
  }
  return { kind, found: [...byScore] }
}
const toldAll = ({ groups, ...rest }: GroupedResult) => ({
  ...rest,
  groups: groups.map(told).sort((one, other) => (one.kind < other.kind ? -1 : 1)),
})

const words = [
  ...new Set(documents.flatMap(({ title, names, text }) => [title, ...names, text].join(' ').split(' '))),
]
const queries = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...words).map((word) => word.slice(0, 4)),
      fc.constantFrom(...words).map((word) => word.slice(1)),
      fc.constantFrom(
        ...['Путин', '김정은', 'hwasogn', 'KN-23', '"nuclear test"', 'June 2024', '2024-06-19', 'landmark'],
        ...['19 June', 'treaty', 'Kim', 'Sun-hee', '15,000', '2024', 'x', '"kim jong un"', 'troops in Kursk'],
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((some) => some.join(' '))

describe('the search of a large ledger', () => {
  test('finds the same with the same scores, by kind', () => {
    fc.assert(
      fc.property(queries, fc.constantFrom(null, null, '2024-06-30'), (query, known) => {
        expect(toldAll(searchLarge(large, query, known))).toEqual(
          toldAll(groupedResult(search(small, query, known))),
        )
      }),
      { numRuns: 150 },
    )
  })

  test.each(['last meeting', 'newest launch', 'new treaty', 'latest test', 'new troops Kursk'])(
    'finds the same for %s, in the order of age',
    (query) => {
      const [one, other] = [searchLarge(large, query, null), groupedResult(search(small, query))]
      expect(one.count).toBe(other.count)
      expect(one.groups[0]?.kind).toBe(other.groups[0]?.kind)
      const dates = ({ groups }: GroupedResult) =>
        groups.map(({ found }) => found.slice(0, 5).map(({ document }) => document.date))
      expect(dates(one)).toEqual(dates(other))
    },
  )

  test('gives any part of its finds', () => {
    const [group] = searchLarge(large, 'kim', null).groups
    const all = group?.found.slice() ?? []
    expect(all.length).toBe(group?.found.length)
    for (const [from, to] of [
      [0, 6],
      [3, 9],
      [50, 100],
      [0, 1],
    ] as const)
      expect(searchLarge(large, 'kim', null).groups[0]?.found.slice(from, to)).toEqual(all.slice(from, to))
  })

  test('has the documents of a small one', () => {
    expect(large.count).toBe(documents.length)
    const byHref = new Map(documents.map((document) => [document.href, document]))
    for (let number = 0; number < large.size; number += 7) {
      const document = large.document(number)
      const expected = byHref.get(document.href)
      if (expected !== undefined) expect(document).toEqual(expected)
    }
  })
})
