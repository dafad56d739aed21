import { expect, test } from 'vitest'
import { proposedId } from '@/lib/desk/proposed-id'
import { readLedger } from '@/lib/ledger/load/read'
import { ID_PATTERN } from '@/lib/ledger/schema/id-pattern'

const { entries } = readLedger('data')

test.each([
  [
    'estimates',
    { indicator: 'troops.killed.cumulative', asserted: '2026-11-29~', claimant: 'kor-nis' },
    'troops-2026-11-29-kor-nis-killed-cumulative',
  ],
  [
    'events',
    {
      topic: 'diplomacy',
      date: '2026-11-28/2026-11-29',
      headline: 'Kim & Putin talk, at length, in Vladivostok',
    },
    'diplomacy-2026-11-28-kim-putin-talk-at-length',
  ],
  ['sources', { publisher: 'Yonhap News', published: '2026-11-29' }, 'yonhap-news-2026-11-29'],
  ['sources', { publisher: 'KBS', title: 'NIS on troops in Russia' }, 'kbs-nis-on-troops'],
  ['missile-tests', { date: '2026-10-02', salvo_index: '1' }, '2026-10-02-01-2'],
  ['people', { name: 'Kim Jong Un' }, 'kim-jong-un-2'],
  ['checks', { row: 'diplomacy-2018-06-12-singapore' }, 'check-diplomacy-2018-06-12-singapore-2'],
  ['names', { of: 'kim-jong-un', language: 'ru' }, 'name-kim-jong-un-ru-2'],
  ['events', { topic: 'diplomacy', headline: 'No day yet' }, ''],
] as const)('%s %o is called %s', (table, cells, id) => {
  const proposed = proposedId(table, cells, entries)
  expect(proposed).toBe(id)
  if (id !== '') expect(proposed).toMatch(ID_PATTERN)
})
