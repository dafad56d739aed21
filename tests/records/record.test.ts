import { describe, expect, it } from 'vitest'
import { overlaps } from '@/lib/ledger/claims/claim-distance'
import { ledger as served } from '@/lib/ledger/load/served'
import { asOfRevision } from '@/lib/ledger/revisions/as-of-revision'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { type Ledger, type Row, TABLES } from '@/lib/ledger/schema/rows'
import { CAVEATS } from '@/lib/ledger/schema/vocabulary'
import { memoByValue } from '@/lib/memo'
import { recordView } from '@/lib/records/record'

const ledger = served()
const of = (id: string, clocks = {}) => {
  const record = recordView(ledger, id, clocks)
  if (!record) throw new Error(`no record ${id}`)
  return record
}

/** Every row is looked at by several tests; its record is made once for them all. */
const recordOf = memoByValue((id: string) => of(id))

describe('every row of the ledger', () => {
  it.each(TABLES)('has a record: %s', (table) => {
    for (const { id } of ledger.tables[table] as readonly Row[]) {
      const record = recordOf(id)
      expect(record.table, id).toBe(table)
      expect(record.title, id).not.toBe('')
      expect(record.sentence, id).toMatch(/\.$/)
      expect(JSON.stringify(record), id).not.toMatch(/undefined|NaN|\[object/)
      expect(record.versions.length, id).toBeGreaterThan(0)
      // Every correction says what it changed.
      for (const { changes } of record.versions.slice(0, -1)) expect(changes, id).not.toEqual([])
    }
  })

  it('leads only to rows that there are', () => {
    const ids = new Set(TABLES.flatMap((table) => ledger.tables[table].map(({ id }) => id)))
    for (const table of TABLES)
      for (const { id } of ledger.tables[table] as readonly Row[]) {
        const record = recordOf(id)
        const links = [
          ...record.fields.flatMap(({ value }) => (typeof value === 'string' ? [] : value)),
          ...record.related.flatMap(({ records }) => records),
          ...(record.claim ? [...record.claim.rivals, ...record.claim.own] : []),
          ...record.sources,
        ]
        expect(
          links.filter((link) => !ids.has(link.id)).map((link) => link.id),
          id,
        ).toEqual([])
      }
  })

  it('shows all of its sources', () => {
    for (const row of snapshot(ledger).tables.estimates)
      expect(recordOf(row.id).sources.map((source) => source.id)).toEqual(row.sources)
  })
})

it('knows no record of another id', () => {
  expect(recordView(ledger, 'no-such-row')).toBeNull()
})

describe('a claim', () => {
  const claim = () => of('troops-2025-01-13-kor-nis-wounded-total')

  it('is told in one sentence that names who said it and when', () => {
    expect(claim().sentence).toBe("On 13 January 2025, South Korea's NIS said about 2,700 had been wounded.")
  })

  it('has the claims of others beside it, the current ones first', () => {
    const { rivals = [] } = claim().claim ?? {}
    expect(rivals.length).toBeGreaterThan(0)
    const firstFallen = rivals.findIndex((rival) => !rival.current)
    if (firstFallen >= 0) expect(rivals.slice(firstFallen).every((rival) => !rival.current)).toBe(true)
  })

  it('is surrounded only by what was known by then', () => {
    const { claim: context } = of('troops-2025-01-13-kor-nis-wounded-total', { known: '2025-01-13' })
    const others = [...(context?.rivals ?? []), ...(context?.own ?? [])]
    const known = new Map(snapshot(ledger).tables.estimates.map((row) => [row.id, row.known]))
    expect(others.every(({ id }) => (known.get(id) ?? '') <= '2025-01-13')).toBe(true)
    expect(others.length).toBeLessThan((claim().claim?.rivals.length ?? 0) + (claim().claim?.own.length ?? 0))
  })

  it('says so when it was not known yet', () => {
    expect(of('troops-2025-01-13-kor-nis-wounded-total', { known: '2024-12-31' }).notYetKnown).toBe(true)
    expect(claim().notYetKnown).toBe(false)
  })
})

it('a day is called one in UTC only where the hour is known, and never that of a cruise missile', () => {
  const label = (id: string) => of(id).fields.find(({ key }) => key === 'date')?.label
  const tests = snapshot(ledger).tables['missile-tests']
  const one = (timed: boolean) => tests.find(({ time_utc }) => (time_utc !== null) === timed)?.id ?? ''
  expect([label(one(true)), label(one(false))]).toEqual(['Date (UTC)', 'Date'])
  expect(label(snapshot(ledger).tables['cruise-launches'][0]?.id ?? '')).toBe('Local day')
})

it('a type of missile is told under the headings of its columns', () => {
  expect(of('hwasong-11b').fields.map(({ key, label }) => [key, label])).toEqual(
    expect.arrayContaining([
      ['other_names', 'Other names'],
      ['class', 'Class'],
      ['propellant', 'Propellant'],
      ['first_shown', 'First shown'],
      ['first_tested', 'First tested'],
      ['status', 'Status'],
    ]),
  )
})

describe('two claims overlap', () => {
  const row = snapshot(ledger).tables.estimates[0]
  if (!row) throw new Error('no estimates')
  const unknown = { low: null, best: null, high: null }
  const about = (best: number) => ({ ...row, ...unknown, best, qualifier: 'about' as const })
  const atLeast = (low: number) => ({ ...row, ...unknown, low, qualifier: 'at-least' as const })
  const atMost = (high: number) => ({ ...row, ...unknown, high, qualifier: 'at-most' as const })
  const range = (low: number, high: number) => ({
    ...row,
    ...unknown,
    low,
    high,
    qualifier: 'range' as const,
  })

  it.each([
    [about(10), about(10), true],
    [about(10), about(11), false],
    [about(12), atLeast(10), true],
    [about(9), atLeast(10), false],
    [atMost(9), atLeast(10), false],
    [atMost(9), about(3), true],
    [range(5, 8), range(8, 12), true],
    [range(5, 7), range(8, 12), false],
  ])('case %#', (one, other, expected) => {
    expect(overlaps(one, other)).toBe(expected)
    expect(overlaps(other, one)).toBe(expected)
  })
})

describe('a corrected row', () => {
  const id = 'troops-2025-01-13-kor-nis-wounded-total'
  const first = {
    ...ledger.revisions[0],
    number: 1,
    date: '2026-11-23',
    note: 'First',
    digest: '0'.repeat(64),
  }
  /** The ledger as its files were when a revision was the newest. */
  const until = ({ revisions, tables }: Ledger, rev: number): Ledger => ({
    revisions: revisions.slice(0, rev),
    tables: asOfRevision(tables, rev),
  })
  const corrected: Ledger = {
    revisions: [
      first,
      { ...first, number: 2, date: '2026-12-01' },
      { ...first, number: 3, date: '2026-12-05' },
    ],
    tables: {
      ...ledger.tables,
      estimates: ledger.tables.estimates.flatMap((row) =>
        row.id === id
          ? [
              { ...row, until: 2 },
              { ...row, since: 2, until: 3, best: 2800, caveats: ['derived' as const] },
            ]
          : [row],
      ),
    },
  }

  const added: Ledger = {
    ...corrected,
    tables: {
      ...corrected.tables,
      estimates: corrected.tables.estimates.filter((row) => row.id !== id || row.since > 1),
    },
  }

  const changes = [
    { label: 'Claimed', before: 'about 2,700 people', after: 'about 2,800 people' },
    { label: 'Caveats', before: 'empty', after: CAVEATS.derived },
  ]
  const one = { since: 1, sinceDate: '2026-11-23', until: 2, untilDate: '2026-12-01', changes: [] }
  const two = { since: 2, sinceDate: '2026-12-01', until: 3, untilDate: '2026-12-05', changes }

  it('tells each version and what changed', () => {
    expect(recordView(corrected, id)?.versions).toEqual([two, one])
  })

  it('tells nothing that came after the revision asked for, so a pinned answer never changes', () => {
    const open = { until: null, untilDate: null }
    expect(recordView(corrected, id, { rev: 1 })?.versions).toEqual([{ ...one, ...open }])
    expect(recordView(corrected, id, { rev: 2 })?.versions).toEqual([{ ...two, ...open }, one])
    for (const rev of [1, 2])
      expect(recordView(corrected, id, { rev })).toEqual(recordView(until(corrected, rev), id, { rev }))
  })

  it('of a row that came later tells the first version only', () => {
    const later = recordView(added, id, { rev: 1 })
    expect(later?.standing).toBe('later')
    expect(later?.versions).toEqual([{ ...two, until: null, untilDate: null, changes: [] }])
  })

  it('stays readable when it is closed', () => {
    const record = recordView(corrected, id)
    expect(record?.standing).toBe('closed')
    expect(record?.claim?.quantity).toBe('about 2,800 people')
    expect(recordView(corrected, id, { rev: 1 })?.claim?.quantity).toBe('about 2,700 people')
  })
})
