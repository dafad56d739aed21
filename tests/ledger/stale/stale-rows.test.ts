import { describe, expect, test } from 'vitest'
import { pendingLedger } from '@/lib/ledger/edit/pending-ledger'
import { presentLedger } from '@/lib/ledger/edit/present-ledger'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { type Stale, staleRows } from '@/lib/ledger/stale/stale-rows'
import { STALE_KINDS, staleWords } from '@/words/stale'
import { edit } from '../edit/editing'
import { releasedLedger, SAMPLE, type SampleTables, sampleWith } from '../sample-ledger'

/** What is stale by a day in a ledger with these tables. */
function stale(on: string, tables: SampleTables = {}, directory = releasedLedger(tables)) {
  const { entries } = presentLedger(directory).text
  return staleRows(snapshot(pendingLedger(entries, on)), on)
}
const ids = (rows: readonly Stale[]) => rows.map(({ id }) => id)

describe('stale', () => {
  test('are indicators six months after their newest claim, with that claim and its age', () => {
    expect(ids(stale('2025-04-30').indicators)).toEqual([])
    expect(ids(stale('2025-05-01').indicators).sort()).toEqual(['growth', 'troops.sent'])
    expect(stale('2025-05-01').indicators).toContainEqual({
      table: 'indicators',
      id: 'troops.sent',
      newest: 'claim-hur',
      day: '2024-10-31',
      days: 182,
    })
  })

  test('is no indicator with a newer claim, pending ones included', () => {
    const directory = releasedLedger()
    const { since: _, ...claim } = SAMPLE.estimates[0] ?? {}
    const cells = { ...claim, id: 'claim-new', asserted: '2025-04-01', about: '2025-04-01' }
    edit(directory, [{ kind: 'add', table: 'estimates', cells }])
    expect(ids(stale('2025-05-01', {}, directory).indicators)).toEqual(['growth'])
  })

  test('is an indicator without any claim', () => {
    const unused = { ...SAMPLE.indicators[0], id: 'unused' }
    const [first] = stale('2024-12-01', { indicators: [...SAMPLE.indicators, unused] }).indicators
    expect(first).toEqual({ table: 'indicators', id: 'unused', newest: null, day: null, days: null })
    expect(staleWords(first as Stale)).toBe('indicators unused: no claim')
  })

  test('are topics sixty days after their newest row, and after the end of their coverage', () => {
    expect(ids(stale('2024-12-29').topics)).toEqual([])
    expect(stale('2024-12-30').topics).toEqual([
      { table: null, id: 'diplomacy', newest: 'meeting', day: '2024-10-30', days: 61 },
    ])
    expect(ids(stale('2024-12-31').topics).sort()).toEqual(['diplomacy', 'economy', 'troops', 'weapons'])
    expect(stale('2025-01-29').coverage).toEqual([])
    expect(stale('2025-01-30').coverage).toEqual([
      { table: null, id: 'troops', day: '2024-11-30', days: 61, newest: null },
    ])
  })

  test('are rows on weak relays, titles in brackets, and rows on one cited page', () => {
    const sources = [
      { ...SAMPLE.sources[0], relay: 'weak', title: '[One]', titled: 'described' },
      { ...SAMPLE.sources[1], verified: 'cited' },
    ]
    const found = stale('2024-12-01', { sources })
    // The second source is only cited, so that it does not strengthen the claim that names both.
    expect(ids(found['weak-relays'])).toEqual(['claim-hur', 'claim-nis', 'meeting'])
    expect(ids(found['titles-in-brackets'])).toEqual(['paper-one'])
    expect(ids(found['one-cited-page']).sort()).toEqual(['cruise-1', 'growth-2023', 'hwasong-19', 'test-1'])
  })

  test('are provisional launches after six months', () => {
    const tables = {
      'cruise-launches': sampleWith('cruise-launches', 'cruise-1', { caveats: 'provisional' }),
    }
    expect(stale('2025-04-30', tables)['provisional-launches']).toEqual([])
    expect(ids(stale('2025-05-01', tables)['provisional-launches'])).toEqual(['cruise-1'])
    expect(stale('2030-01-01')['provisional-launches']).toEqual([])
  })

  test('every kind has its words', () => {
    expect(Object.keys(stale('2024-12-01'))).toEqual(Object.keys(STALE_KINDS))
  })
})
