import { describe, expect, test } from 'vitest'
import { loadLedger } from '@/lib/ledger/load/load'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Estimate, Indicator } from '@/lib/ledger/schema/rows'
import { idsOf, QUALIFIERS } from '@/lib/ledger/schema/vocabulary'
import { claimClause } from '@/words/records/claim-clause'
import { CLAIM_PHRASES } from '@/words/records/claim-phrases'
import { recordSentence } from '@/words/records/record-sentence'
import { recordTitle } from '@/words/records/record-title'
import { table } from '../../data'

const { tables } = snapshot(loadLedger('data'))
const index = rowIndex(tables)

/** What no sentence may have: a word twice, marks of the phrases, gaps, or a plural of one. */
const FAULTS = [
  /\b(\p{L}+) \1\b/iu,
  /[#@{}[\]|]/,
  / {2}| [.,]|\.\.|^\s|\s$/,
  /\bat (?:about|at|up)\b|\babout (?:at least|up to)\b/,
  /\b(?:from|in|on|of) (?:from|in|on|until|around)\b/,
  /(?<![\d.,])1 (?!per cent|to|US|[a-z]+ion|kilotons)\p{L}+s\b|\d were captured$/u,
  /\bpersons\b|null|undefined|NaN/,
]

const faultsOf = (text: string) => FAULTS.filter((fault) => fault.test(text)).map(String)

describe('a claim is a sentence', () => {
  test.each(tables.estimates.map((row) => [row.id, row] as const))('%s', (_, row) => {
    const sentence = recordSentence('estimates', row, index)
    expect(sentence).toMatch(/^(?:On|In|Around|From|Until|Published) .+ (?:said|say) .+\.$/)
    expect(faultsOf(sentence), sentence).toEqual([])
    expect(faultsOf(recordTitle('estimates', row, index))).toEqual([])
  })
})

const AMOUNTS: Readonly<Record<Estimate['qualifier'], Pick<Estimate, 'low' | 'best' | 'high'>>> = {
  exact: { low: null, best: 7, high: null },
  about: { low: null, best: 1200, high: null },
  'at-least': { low: 6000, best: null, high: null },
  'at-most': { low: null, best: null, high: 40 },
  range: { low: 2, best: 3, high: 5 },
}
// One is of its own: rows with it are held above to the singular.
const ONE = { low: null, best: 1, high: null }
const TIMES = ['2025-01-13', '2024-12', '2024', '2024-12-01/2024-12-08', '../2024', '2024-06~']

describe('every indicator takes every wording and every time', () => {
  test.each(table('indicators').map(({ id = '' }) => id))('%s', (id) => {
    const indicator = index.row('indicators', id) as Indicator
    for (const qualifier of idsOf(QUALIFIERS))
      for (const about of TIMES) {
        const claim = { indicator: id, about, asserted: '2025-01-13', qualifier, ...AMOUNTS[qualifier] }
        const clause = claimClause(claim, indicator)
        expect(faultsOf(`X said ${clause}.`), clause).toEqual([])
      }
  })
})

test('every phrase is of an indicator, and every indicator with claims but one has a phrase', () => {
  const indicators = new Set(table('indicators').map(({ id }) => id))
  expect(Object.keys(CLAIM_PHRASES).filter((id) => !indicators.has(id))).toEqual([])
  const claimed = new Set(tables.estimates.map(({ indicator }) => indicator))
  expect([...claimed].filter((id) => CLAIM_PHRASES[id] === undefined)).toEqual([
    'munitions.shells.change-year-on-year',
  ])
})

test.each([
  ['troops.killed.cumulative', 'at-least', '2025-01-13', 'at least 6,000 had been killed'],
  ['troops.killed.cumulative', 'at-most', '2024-12', 'up to 40 had been killed as of December 2024'],
  [
    'troops.planned',
    'about',
    '2024-12-31',
    'about 1,200 troops were expected or being prepared by 31 December 2024',
  ],
  ['munitions.shells.monthly', 'about', '2024', 'about 1,200 shells were sent to Russia in 2024'],
  [
    'munitions.shells.change-year-on-year',
    'at-most',
    '2024',
    '“Change of yearly shell deliveries”: up to 40 per cent, in 2024',
  ],
] as const)('%s, %s, %s', (id, qualifier, about, expected) => {
  const claim = { indicator: id, about, asserted: '2025-01-13', qualifier, ...AMOUNTS[qualifier] }
  expect(claimClause(claim, index.row('indicators', id))).toBe(expected)
})

test('one of a kind is in the singular, none is a word', () => {
  const claim = {
    indicator: 'troops.captured',
    about: '2024-12',
    asserted: '2025-01-13',
    qualifier: 'exact',
  } as const
  const of = (best: number, id: string) =>
    claimClause({ ...claim, ...ONE, best, indicator: id }, index.row('indicators', id))
  expect(of(1, 'troops.captured')).toBe('1 North Korean soldier was captured in December 2024')
  expect(of(0, 'troops.captured')).toBe('no North Korean soldiers were captured in December 2024')
  expect(of(0, 'troops.killed.cumulative')).toBe('none had been killed as of December 2024')
})
