import { describe, expect, test } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { sliceRequests } from '@/lib/charts/query/slice-requests'
import { readChart } from '@/lib/charts/read'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { pack, sliceSnapshot, unpack } from '@/lib/ledger/slice/slice'
import type { View } from '@/lib/views/parameters'
import { dateWords } from '@/words/dates'
import { LEDGER, NEWEST, viewOf } from './real-slice'

const IDS = Object.keys(CHARTS) as ChartId[]
const DAYS = ['2023-09-01', '2024-10-20', '2025-01-13', '2025-05-01', null] as const

/** Words that tell how busily somebody recorded, and not what happened. */
const BUSY = [/busiest/i, /largest group/i, /most rows/i, /(?:are|is) recorded from/, /most under/, /\(most:/]

const read = (id: ChartId, requested: Partial<View> = {}) => readChart(chartOf(id), NEWEST, viewOf(requested))
const say = (id: ChartId, requested: Partial<View> = {}) => read(id, requested).summary

describe.each(IDS)('the sentence of %s', (id) => {
  test('does not tell how busily was recorded', () => {
    const views = [...DAYS.map((known) => ({ known })), { from: '2025', to: '2025' }, { known: '1970-01-01' }]
    for (const view of views) {
      const sentence = say(id, view)
      expect(sentence).not.toBe('')
      expect(
        BUSY.filter((words) => words.test(sentence)),
        sentence,
      ).toEqual([])
    }
    const pinned = readChart(chartOf(id), snapshot(LEDGER, 3), viewOf())
    expect(BUSY.filter((words) => words.test(pinned.summary))).toEqual([])
  })

  test('counts no further than the records', () => {
    const { selected, summary } = read(id)
    const { table } = chartOf(id)
    if (selected.coverage === null || table === 'estimates' || table === 'series') return
    expect(selected.coverage.to < NEWEST.revision.date).toBe(true)
    expect(summary).not.toContain(dateWords(NEWEST.revision.date))
  })

  test('is the same from the part of the ledger that the chart asks for', () => {
    const requests = sliceRequests([chartOf(id)], 'draw')
    const slice = unpack(pack(sliceSnapshot(NEWEST, requests)))
    const views: readonly Partial<View>[] = [
      ...DAYS.map((known) => ({ known })),
      ...(chartOf(id).filters.includes('topics') ? [{ topics: ['troops'] }] : []),
    ]
    for (const view of views) expect(readChart(chartOf(id), slice, viewOf(view)).summary).toBe(say(id, view))
  })
})

describe('a count ends where the records end', () => {
  test.each<[chart: ChartId, view: Partial<View>, words: string]>([
    ['contact-rate', {}, 'from about 21 March 2018 to 8 October 2026 (thinly from 16 March 2026 on): Russia'],
    ['contact-rate', { known: '2025-01-13' }, 'from about 21 March 2018 to 13 January 2025: Russia'],
    ['contact-rate', { known: '2020-01-01' }, 'to 1 January 2020 (thinly): '],
    ['contact-rate', { from: '2025', to: '2025-09' }, 'from 1 January 2025 to 30 September 2025: Russia'],
    // A range that begins before the records and ends after them.
    ['contact-rate', { from: '2010', to: '2030' }, 'from 21 March 2018 to 8 October 2026'],
    ['contacts', { counterparts: ['CHN'] }, 'Kim and Xi hold talks in Pyongyang (8 June 2026)'],
    [
      'alliance-pulse',
      { topics: ['troops'] },
      'from 21 June 2024 to 8 October 2026 (thinly from 17 March 2026 on): troops',
    ],
    // Its two topics are searched to different days.
    [
      'guns-and-butter',
      {},
      'from April 2019 to 8 October 2026 (thinly from 16 March 2026 on): 200 military events',
    ],
    [
      'guns-and-butter',
      { topics: ['domestic'] },
      'to 8 October 2026 (thinly from 16 March 2026 on): no military events and 95 domestic events',
    ],
    ['missile-launches', { to: '2022' }, ': 73 in 2022, and no other year of this view had more'],
    ['missile-launches', { classes: ['SRBM'] }, 'In this view: 266 missiles were launched'],
    ['missile-launches', { by: 'system' }, 'By type: type not stated'],
  ])('%s %o', (chart, view, words) => {
    expect(say(chart, view)).toContain(words)
  })

  test('all rows of a view count, whatever the bars are', () => {
    for (const bin of ['month', 'quarter', 'year'])
      expect(say('alliance-pulse', { bin })).toBe(say('alliance-pulse'))
  })

  test('rows that are dated too loosely for the bars are told', () => {
    expect(read('alliance-pulse', { bin: 'month' }).notes).toContain(
      'Three events are dated less exactly than a month and are left out of the bars.',
    )
  })
})
