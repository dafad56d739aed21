import { expect, test } from 'vitest'
import { loadLedger } from '@/lib/ledger/load/load'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { firstDay } from '@/lib/ledger/time/edtf'
import { newestByTopic, readingCounts } from '@/lib/site/how-current'

const ledger = loadLedger('data')
const newest = snapshot(ledger)

test('every claim was read a second time, and every event that is a landmark', () => {
  const counts = new Map(readingCounts(newest, null).map((count) => [count.table, count]))
  const read = (table: 'estimates' | 'events') => {
    const count = counts.get(table)
    return (count?.confirmed ?? 0) + (count?.corrected ?? 0) + (count?.notFound ?? 0)
  }
  // Those that the reading itself brought in have been read once.
  const added = newest.tables.estimates
    .filter(({ since }) => since === 10)
    .filter(({ support, weakness }) => !support.includes('read-twice') && !weakness.includes('not-found'))
  expect(read('estimates') + added.length).toBe(newest.tables.estimates.length)
  expect(read('events')).toBeGreaterThanOrEqual(
    newest.tables.events.filter(({ landmark }) => landmark).length,
  )
})

test('before the first reading nothing was read twice', () => {
  for (const { confirmed, corrected, notFound } of readingCounts(snapshot(ledger, 8), null))
    expect([confirmed, corrected, notFound]).toEqual([0, 0, 0])
})

test('the newest row of a topic is none that a day does not know yet', () => {
  for (const { event, claim } of newestByTopic(newest, '2025-01-13'))
    for (const row of [event, claim])
      if (row !== null) expect((firstDay(row.date) ?? '') <= '2025-01-13').toBe(true)
  const diplomacy = newestByTopic(newest, null).find(({ topic }) => topic === 'diplomacy')
  expect(diplomacy?.event).toEqual({ id: 'diplomacy-2026-10-07-putin-birthday', date: '2026-10-07~' })
  // Rows of 2026 alone, without month or day, are not of its end.
  const munitions = newestByTopic(newest, null).find(({ topic }) => topic === 'munitions')
  expect(munitions?.event?.date).toBe('2026-09-16/2026-09-18')
})
