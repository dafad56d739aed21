import { describe, expect, test } from 'vitest'
import { TILES } from '@/lib/charts/tiles'
import { readTile } from '@/lib/charts/tiles/read-tile'
import { pack, sliceSnapshot, unpack } from '@/lib/ledger/slice/slice'
import type { View } from '@/lib/views/parameters'
import { NEWEST, REAL, viewOf } from '../real-slice'

const read = (id: keyof typeof TILES, requested: Partial<View> = {}) =>
  TILES[id].read(REAL, viewOf(requested))

describe('figures on the evening of a view', () => {
  test.each<[id: keyof typeof TILES, known: string | null, value: string, detail: string]>([
    ['troops-sent', null, '14,000 to 15,000', 'CSIS, about 23 February 2026'],
    ['troops-sent', '2024-10-22', 'no claims yet', 'No claim known by 22 October 2024'],
    ['killed', '2024-11-05', 'Up to 40', 'ROK officials, 5 November 2024'],
    ['killed', '2025-01-13', 'About 300', "South Korea's NIS, 13 January 2025"],
    ['killed', null, 'About 1,500', "Ukraine's HUR, 4 February 2026"],
    ['shells', '2023-12-31', '400,000 to 2 million', 'ROK MND, 29 December 2023'],
    ['launches-this-year', null, '39', 'In 2026; cruise missiles not counted'],
    ['launches-this-year', '2025-01-13', '1', 'In 2025 to 13 January; cruise missiles not counted'],
    ['leader-contacts-russia', null, '4', 'No meetings, four letters, no calls'],
    ['leader-contacts-russia', '2025-01-13', '12', 'Six meetings, six letters, no calls'],
    [
      'days-since-us-meeting',
      null,
      '2,703 days',
      'Trump and Kim meet at Panmunjom; Trump steps onto DPRK soil',
    ],
    [
      'days-since-us-meeting',
      '2019-06-29',
      '121 days',
      'Hanoi summit of Trump and Kim ends without agreement',
    ],
    [
      'days-since-us-meeting',
      '2019-06-30',
      '0 days',
      'Trump and Kim meet at Panmunjom; Trump steps onto DPRK soil',
    ],
    ['days-since-us-meeting', '2018-01-01', 'none yet', 'No meeting known by 1 January 2018'],
    ['days-since-nuclear-test', null, '3,368 days', 'Sixth nuclear test, by far the largest'],
    ['days-since-nuclear-test', '2016-09-10', '1 day', 'Fifth nuclear test'],
  ])('%s by %s: %s', (id, known, value, detail) => {
    const reading = read(id, { known })
    expect(reading.value).toBe(value)
    expect(reading.detail).toBe(detail)
  })

  test.each([
    ['launches-this-year', null, '17 of them provisional'],
    ['launches-this-year', '1984-12-31', 'all of them flagged as doubtful'],
    ['launches-this-year', '2025-01-13', null],
  ] as const)('%s by %s tells what weakens the rows that it counts', (id, known, warning) => {
    expect(TILES[id].read(NEWEST, viewOf({ known })).warning).toBe(warning)
  })

  test('the age of a claim is told by the day on which it was said, as exactly as it is known', () => {
    expect(read('shells').age).toBe(
      'Five of six current claims, two of them calculated or converted: 4.2 million to 15 million. First, 16 October 2023: 200,000 to 300,000',
    )
  })

  test('contacts are counted to where the records end, or to the evening of the view', () => {
    const contacts = (requested: Partial<View>) =>
      TILES['leader-contacts-russia'].read(NEWEST, viewOf(requested))
    expect(contacts({}).age).toBe(
      'From 9 October 2025 to 8 October 2026 (thinly from 16 March 2026 on), newest about 7 October 2026',
    )
    expect(contacts({}).href).toContain('from=2025-10-09&to=2026-10-08')
    expect(contacts({ known: '2025-01-13' }).age).toBe(
      'From 14 January 2024 to 13 January 2025, newest 30 December 2024',
    )
    // Revision 1 does not tell how far it was searched.
    expect(read('leader-contacts-russia').age).toMatch(/^From 24 November 2025 to 23 November 2026, /)
  })

  test('no refused letter and no word about a meeting is a meeting', () => {
    expect(read('days-since-us-meeting').age).toBe('Since 30 June 2019; three meetings in all')
  })

  test('lead to their chart with the clocks of the view and without the rest of it', () => {
    const view = { known: '2025-01-13', rev: 1, topics: ['troops'], from: '2024' }
    expect(read('troops-sent', view).href).toBe('/charts/troops-sent?known=2025-01-13&rev=1')
    expect(read('days-since-us-meeting', view).href).toBe('/charts/us-silence?known=2025-01-13&rev=1')
    expect(read('launches-this-year', view).href).toBe(
      '/charts/missile-launches?from=2025&to=2025&known=2025-01-13&rev=1',
    )
  })

  test('name records that were known and can be opened', () => {
    for (const known of [null, '2025-01-13'])
      for (const tile of Object.values(TILES))
        for (const { id, label } of tile.read(REAL, viewOf({ known })).records) {
          expect(label).not.toBe('')
          expect(Object.values(REAL.tables).some((rows) => rows.some((row) => row.id === id))).toBe(true)
        }
  })

  test('name the records that hold the ends of a range, newest first', () => {
    expect(read('killed', { known: '2025-01-13' }).records.map(({ id }) => id)).toEqual([
      'troops-2025-01-13-kor-nis-killed-total',
      'troops-2024-11-05-kor-officials-killed-total',
    ])
  })
})

describe('sparklines', () => {
  test('of claims show how the range came about', () => {
    const { steps } = read('troops-sent', { known: '2024-10-30' })
    expect(
      steps.map(({ start, low, high }) => [new Date(start).toISOString().slice(0, 10), low, high]),
    ).toEqual([
      ['2024-10-23', 3000, 3000],
      ['2024-10-24', 3000, 12_000],
    ])
  })

  test('end with the as-of day and run forward', () => {
    for (const tile of Object.values(TILES)) {
      for (const known of [null, '2025-01-13', '1990-01-01']) {
        const { steps, domain } = tile.read(REAL, viewOf({ known }))
        expect(domain[0]).toBeLessThan(domain[1])
        const starts = steps.map(({ start }) => start)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        for (const start of starts) expect(start).toBeLessThan(domain[1])
      }
    }
  })
})

test('say the same from the rows and columns that they ask for as from the whole ledger', () => {
  const requests = Object.values(TILES).flatMap((tile) => tile.requests)
  const slice = unpack(JSON.parse(JSON.stringify(pack(sliceSnapshot(REAL, requests)))))
  for (const tile of Object.values(TILES))
    for (const known of [null, '2025-01-13', '1990-01-01'])
      expect(tile.read(slice, viewOf({ known }))).toEqual(tile.read(REAL, viewOf({ known })))
})

test('follow what all pages share of a view, and nothing else of it', () => {
  for (const tile of Object.values(TILES))
    for (const shared of [
      {},
      { known: '2025-01-13' },
      { rev: 1, theme: 'dark' } as const,
      { known: '1990-01-01' },
    ]) {
      const told = tile.read(REAL, viewOf(shared))
      expect(readTile(tile, REAL, viewOf(shared))).toEqual(told)
      expect(readTile(tile, REAL, viewOf({ ...shared, from: '2024', topics: ['troops'] }))).toEqual(told)
    }
})
