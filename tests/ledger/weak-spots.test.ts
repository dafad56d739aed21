import { beforeAll, describe, expect, test } from 'vitest'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Assessed, Snapshot } from '@/lib/ledger/schema/rows'
import type { Caveat } from '@/lib/ledger/schema/vocabulary'
import spots from './fixtures/weak-spots.json'
import { onBothStores } from './store/on-both-stores'

/*
 * The fixture holds what the researchers of the tables listed as weak, id by id. Most of it is computed here from
 * the sources of each row, so this shows that the computation finds what they found, no more and no less.
 */

type Evidence = 'estimates' | 'events'

const weakBy = (caveat: Caveat) => (row: Assessed<Evidence>) => row.weakness.includes(caveat)
const onlyOn = (source: string) => (row: Assessed<Evidence>) =>
  row.weakness.includes('dataset-only') && row.sources.join() === source

onBothStores((store) => {
  let first: Snapshot
  beforeAll(async () => {
    first = snapshot(await store.load('data'), 1)
  })
  const ids = (table: Evidence, keep: (row: Assessed<Evidence>) => boolean) =>
    (first.tables[table] as readonly Assessed<Evidence>[])
      .filter(keep)
      .map(({ id }) => id)
      .sort()
  describe('the weak spots that are known of the first revision', () => {
    test.each([
      ['events on the timeline alone', spots['timeline-only'].events, 'events', onlyOn('csis-timeline')],
      [
        'estimates on the timeline alone',
        spots['timeline-only'].estimates,
        'estimates',
        onlyOn('csis-timeline'),
      ],
      [
        'events on the provocations alone',
        spots['provocations-only'].events,
        'events',
        onlyOn('csis-provocations'),
      ],
      ['events on pages nobody read', spots['cited-only'].events, 'events', weakBy('cited-only')],
      ['estimates on pages nobody read', spots['cited-only'].estimates, 'estimates', weakBy('cited-only')],
      ['estimates of the seed article', spots['seed-only'].estimates, 'estimates', weakBy('seed-only')],
      [
        'said on no exact day',
        spots['inexact-assertion'].estimates,
        'estimates',
        weakBy('inexact-assertion'),
      ],
      ['open periods', spots['open-period'].estimates, 'estimates', weakBy('open-period')],
      ['derived numbers', spots.derived.estimates, 'estimates', weakBy('derived')],
      ['doubtful numbers', spots.doubtful.estimates, 'estimates', weakBy('doubtful')],
      ['floors as a range', spots['floors-as-range'].estimates, 'estimates', weakBy('floors-as-range')],
    ] as const)('%s', (_, listed, table, keep) => expect(ids(table, keep)).toEqual(listed))

    test('weak relays', () => {
      const weak = first.tables.sources.filter(({ relay }) => relay === 'weak').map(({ id }) => id)
      expect(weak.sort()).toEqual(spots.weak.sources)
    })

    test('descriptions in place of titles', () => {
      const count = (titled: string) =>
        first.tables.sources.filter((source) => source.titled === titled).length
      expect([count('stated'), count('described'), count('unseen')]).toEqual([459, 426, 97])
    })

    test('every row of the tables is there', () => {
      const rows = Object.entries(first.tables).map(([table, { length }]) => [table, length])
      expect(Object.fromEntries(rows)).toEqual({
        annotations: 0,
        checks: 0,
        coverage: 0,
        names: 0,
        sources: 982,
        actors: 89,
        people: 136,
        places: 119,
        indicators: 128,
        estimates: 324,
        events: 646,
        'missile-tests': 365,
        missiles: 47,
        'cruise-launches': 32,
        series: 59,
      })
    })

    test('the one claim of none is kept as a number', () => {
      const zeros = first.tables.estimates.filter(({ low, best, high }) => [low, best, high].includes(0))
      expect(zeros.map(({ id }) => id)).toEqual(['munitions-2025-11-14-ukr-hur-shells-monthly'])
    })
  })
})
