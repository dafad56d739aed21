import { describe, expect, test } from 'vitest'
import { ledger } from '@/lib/ledger/load/served'
import { TABLES } from '@/lib/ledger/schema/rows'
import { listRecords } from '@/lib/site/lists/list-records'

describe('the list of a table', () => {
  const rev = ledger().revisions.length

  test.each(TABLES)('of %s has every row once, and no two under one address', (table) => {
    const listed = listRecords(ledger(), table, { rev, known: null }).map(({ id }) => id)
    expect(new Set(listed).size).toBe(listed.length)
    expect([...listed].sort()).toEqual([...new Set(ledger().tables[table].map(({ id }) => id))].sort())
  })

  test('keeps closed rows and says so', () => {
    const [first, ...others] = ledger().tables.events
    if (!first) throw new Error('the ledger has no events')
    const [revision] = ledger().revisions
    if (!revision) throw new Error('the ledger has no revision')
    const corrected = {
      revisions: [revision, { ...revision, number: 2, note: 'Withdrawn.' }],
      tables: { ...ledger().tables, events: [{ ...first, since: 1, until: 2 }, ...others] },
    }
    const at = (number: number) =>
      listRecords(corrected, 'events', { rev: number, known: null }).find(({ id }) => id === first.id)
    expect(at(1)?.closed).toBe(false)
    expect(at(2)?.closed).toBe(true)
  })

  test('leaves out what was not yet known', () => {
    const all = listRecords(ledger(), 'estimates', { rev, known: null })
    const then = listRecords(ledger(), 'estimates', { rev, known: '2025-01-13' })
    expect(then.length).toBeGreaterThan(0)
    expect(then.length).toBeLessThan(all.length)
  })
})
