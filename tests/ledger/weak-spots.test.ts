import { describe, expect, test } from 'vitest'
import { loadLedger } from '@/lib/ledger/load/load'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Assessed } from '@/lib/ledger/schema/rows'
import type { Caveat } from '@/lib/ledger/schema/vocabulary'
import spots from './fixtures/weak-spots.json'

/*
 * The fixture holds what the researchers of the tables listed as weak, id by id. Most of it is computed here from
 * the sources of each row, so this shows that the computation finds what they found, no more and no less.
 */

const first = snapshot(loadLedger('data'), 1).tables
type Evidence = 'estimates' | 'events'

const ids = (table: Evidence, keep: (row: Assessed<Evidence>) => boolean) =>
  (first[table] as readonly Assessed<Evidence>[])
    .filter(keep)
    .map(({ id }) => id)
    .sort()
const weakBy = (caveat: Caveat) => (row: Assessed<Evidence>) => row.weakness.includes(caveat)
const onlyOn = (source: string) => (row: Assessed<Evidence>) =>
  row.weakness.includes('dataset-only') && row.sources.join() === source

describe('the weak spots that are known of the first revision', () => {
  test.each([
    ['events on the timeline alone', spots['timeline-only'].events, ids('events', onlyOn('csis-timeline'))],
    [
      'estimates on the timeline alone',
      spots['timeline-only'].estimates,
      ids('estimates', onlyOn('csis-timeline')),
    ],
    [
      'events on the provocations alone',
      spots['provocations-only'].events,
      ids('events', onlyOn('csis-provocations')),
    ],
    ['events on pages nobody read', spots['cited-only'].events, ids('events', weakBy('cited-only'))],
    ['estimates on pages nobody read', spots['cited-only'].estimates, ids('estimates', weakBy('cited-only'))],
    ['estimates of the seed article', spots['seed-only'].estimates, ids('estimates', weakBy('seed-only'))],
    [
      'said on no exact day',
      spots['inexact-assertion'].estimates,
      ids('estimates', weakBy('inexact-assertion')),
    ],
    ['open periods', spots['open-period'].estimates, ids('estimates', weakBy('open-period'))],
    ['derived numbers', spots.derived.estimates, ids('estimates', weakBy('derived'))],
    ['doubtful numbers', spots.doubtful.estimates, ids('estimates', weakBy('doubtful'))],
    ['floors as a range', spots['floors-as-range'].estimates, ids('estimates', weakBy('floors-as-range'))],
  ])('%s', (_, listed, found) => expect(found).toEqual(listed))

  test('weak relays', () => {
    const weak = first.sources.filter(({ relay }) => relay === 'weak').map(({ id }) => id)
    expect(weak.sort()).toEqual(spots.weak.sources)
  })

  test('descriptions in place of titles', () => {
    const count = (titled: string) => first.sources.filter((source) => source.titled === titled).length
    expect([count('stated'), count('described'), count('unseen')]).toEqual([459, 426, 97])
  })

  test('every row of the tables is there', () => {
    const rows = Object.entries(first).map(([table, { length }]) => [table, length])
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
    const zeros = first.estimates.filter(({ low, best, high }) => [low, best, high].includes(0))
    expect(zeros.map(({ id }) => id)).toEqual(['munitions-2025-11-14-ukr-hur-shells-monthly'])
  })
})
