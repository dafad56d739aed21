import { describe, expect, test } from 'vitest'
import { drawExactly, NOMINAL_WIDTHS } from '@/components/explore/chart/nominal-widths'
import { type ChartId, chartOf } from '@/lib/charts'
import { gunsAndButter } from '@/lib/charts/catalogue/guns-and-butter'
import { directionsOf } from '@/lib/charts/dimensions/direction'
import { EXCHANGES, exchangeOf } from '@/lib/charts/dimensions/exchange'
import { chartRows } from '@/lib/charts/query/chart-rows'
import { lookupsOf } from '@/lib/charts/query/lookups'
import { select } from '@/lib/charts/query/select'
import { readChart } from '@/lib/charts/read'
import type { Assessed } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { REAL, viewOf } from './real-slice'

const NAMES = lookupsOf(REAL)
const read = (chart: ChartId, requested: Partial<View> = {}) =>
  readChart(chartOf(chart), REAL, viewOf(requested))
const recordsOf = (chart: ChartId, requested: Partial<View> = {}) =>
  read(chart, requested)
    .model({ width: 1280 })
    .targets.flatMap(({ records }) => records)

const OUT = ['from-dprk']
const IN = ['to-dprk']

describe('who wrote a letter', () => {
  // Read by eye, row by row: what the rule makes of the letters on record is what their headlines say.
  const LETTERS: Readonly<Record<string, readonly string[]>> = {
    'diplomacy-2018-03-21-kim-putin-reelection': OUT,
    'diplomacy-2018-09-09-putin-70th': IN,
    'diplomacy-2020-05-09-victory-day': OUT,
    'diplomacy-2020-08-15-liberation-day': OUT,
    'diplomacy-2021-01-11-xi-greets-8th': IN,
    'diplomacy-2021-09-09-sept9': IN,
    'diplomacy-2022-08-15-liberation-day': [...OUT, ...IN],
    'diplomacy-2022-09-09-sept9': IN,
    'diplomacy-2022-10-07-putin-70th-birthday': OUT,
    'diplomacy-2023-01-new-year-cards': OUT,
    'diplomacy-2023-05-09-victory-day': OUT,
    'diplomacy-2023-06-12-russia-day': OUT,
    'diplomacy-2023-08-15-liberation-day': [...OUT, ...IN],
    'diplomacy-2023-09-08-sept9': IN,
    'diplomacy-2024-03-18-kim-putin-reelection': OUT,
    'diplomacy-2024-05-09-victory-day': OUT,
    'diplomacy-2024-06-12-russia-day': OUT,
    'diplomacy-2024-09-09-sept9': IN,
    'diplomacy-2024-10-07-putin-birthday': OUT,
    'diplomacy-2024-12-30-new-year-letter': OUT,
    'diplomacy-2025-06-11-letter-refused': IN,
    'diplomacy-2025-06-12-russia-day': OUT,
    'diplomacy-2025-09-05-sept9': IN,
    'diplomacy-2025-09-09-lukashenko-ready': IN,
    'diplomacy-2025-10-01-kim-national-day-xi': OUT,
    'diplomacy-2025-10-07-putin-birthday': OUT,
    'diplomacy-2025-12-08-matsegora-condolence': OUT,
    'diplomacy-2025-12-18-putin-new-year': IN,
    'diplomacy-2025-12-27-kim-new-year': OUT,
    'diplomacy-2026-01-08-kim-reply-putin': OUT,
    'diplomacy-2026-02-18-medvedev-congress': IN,
    'diplomacy-2026-02-23-xi-greets-9th': IN,
  }

  test('is told by the rows of the first revision', () => {
    const letters = REAL.tables.events.filter(({ kind }) => kind === 'letter')
    expect(Object.fromEntries(letters.map((row) => [row.id, directionsOf(row, NAMES)]))).toEqual(LETTERS)
  })

  const letter = (row: Partial<Assessed<'events'>>) =>
    ({ kind: 'letter', flow: null, headline: 'A letter', ...row }) as Assessed<'events'>

  test.each<[why: string, row: Partial<Assessed<'events'>>]>([
    ['the actors and the people disagree', { actors: ['RUS', 'PRK'], people: ['kim-jong-un'] }],
    ['nobody is named', { actors: ['PRK', 'RUS'], people: [] }],
    ['the person is not on record', { actors: ['PRK', 'RUS'], people: ['nobody'] }],
    ['North Korea is no party to it', { actors: ['RUS', 'CHN'], people: ['vladimir-putin'] }],
  ])('is not guessed where %s', (_, row) => {
    expect(directionsOf(letter(row), NAMES)).toEqual([])
  })
})

describe('letters', () => {
  test('count every row whose direction is known, and one that crossed another in both halves', () => {
    const drawn = recordsOf('letters')
    const rows = select(chartOf('letters'), REAL, viewOf()).rows
    expect(new Set(drawn)).toEqual(new Set(rows.map(({ id }) => id)))
    expect(drawn).toHaveLength(rows.length + 2)
  })

  test('show one half where one way is asked for, those that crossed included', () => {
    const drawn = recordsOf('letters', { ways: ['to-dprk'] })
    expect(drawn).toHaveLength(14)
    expect(drawn).toContain('diplomacy-2022-08-15-liberation-day')
  })
})

describe('what is exchanged with Russia', () => {
  test('is known of every event that names a way, within the categories of that way', () => {
    for (const row of REAL.tables.events) {
      const id = exchangeOf(row)
      if (row.flow === null) expect(id).toBeNull()
      else expect(EXCHANGES[row.flow].map((each) => each.id)).toContain(id)
    }
  })

  test.each<[id: string, exchange: string]>([
    ['troops-2025-04-28-dprk-confirms', 'troops'],
    ['munitions-2023-10-13-containers', 'munitions'],
  ])('of %s', (id, exchange) => {
    const [row] = REAL.tables.events.filter((each) => each.id === id)
    expect(row && exchangeOf(row)).toBe(exchange)
  })

  test('is drawn with every row once, but for those without a period', () => {
    const { selected, notes } = read('two-way-street')
    const drawn = recordsOf('two-way-street')
    expect(new Set(drawn).size).toBe(drawn.length)
    expect(selected.rows.length - drawn.length).toBe(3)
    expect(notes).toContain('Three events are dated less exactly than a quarter and left out of the arrows.')
    expect(recordsOf('two-way-street', { bin: 'year' })).toHaveLength(selected.rows.length)
  })

  test('opens from an arrow: the view that it narrows to has its rows and no others', () => {
    const chart = chartOf('two-way-street')
    for (const { narrows, records } of read('two-way-street').model({ width: 1280 }).targets) {
      const { from = null, to = null, filters } = narrows ?? {}
      const drawn = read('two-way-street', { from, to, ...filters })
        .model({ width: 1280 })
        .targets.flatMap((target) => target.records)
      expect(new Set(drawn)).toEqual(new Set(records))
      expect(select(chart, REAL, viewOf({ from, to, ...filters })).rows.map(({ id }) => id)).toEqual(
        expect.arrayContaining([...records]),
      )
    }
  })
})

test('guns and butter: every event belongs to a category of its own half', () => {
  const rows = chartRows(gunsAndButter, REAL)
  const { directions, imprecise } = readChart(gunsAndButter, REAL, viewOf()).data
  expect(directions[0].total + directions[1].total).toBe(rows.length)
  expect(directions[0].counted + directions[1].counted + imprecise).toBe(rows.length)
  expect(recordsOf('guns-and-butter')).toHaveLength(rows.length - imprecise)
})

describe('the calendar of launches', () => {
  test('holds every launch, by the day or by the week', () => {
    for (const width of [360, 1280]) {
      const drawn = readChart(chartOf('launch-calendar'), REAL, viewOf())
        .model({ width })
        .targets.flatMap(({ records }) => records)
      expect(new Set(drawn).size).toBe(365)
      expect(drawn).toHaveLength(365)
    }
  })

  test('says how many were launched on a day, and their highest class', () => {
    const labels = read('launch-calendar', { from: '2022-11-02', to: '2022-11-03' })
      .model({ width: 1280 })
      .targets.map(({ label }) => label)
    expect(labels).toEqual([
      '2 November 2022: 3 missiles, intercontinental ballistic',
      '3 November 2022: 3 missiles, short-range ballistic',
    ])
  })
})

describe('nothing moves when the exact drawing takes the place of the one for any room', () => {
  test.each<[chart: ChartId, view: Partial<View>]>([
    ['two-way-street', {}],
    ['two-way-street', { bin: 'year' }],
    ['two-way-street', { exchanges: ['oil'] }],
    ['two-way-street', { exchanges: ['oil', 'workers', 'links'] }],
    ['letters', {}],
    ['launch-calendar', {}],
    ['launch-calendar', { from: '2024', to: '2024' }],
  ])('%s %o', (chart, view) => {
    const { model } = read(chart, view)
    for (const room of [320, 400, 519, 520, 600, 819, 820, 1000, 1152, 1216]) {
      const step = NOMINAL_WIDTHS.findLast(({ minWidth }) => room >= minWidth) ?? NOMINAL_WIDTHS[0]
      const held = (model({ width: step.width }).height * room) / step.width
      expect(Math.abs(drawExactly(model, room).height - held), `at ${room} px`).toBeLessThan(1)
    }
  })
})

describe('the sentence of the chart', () => {
  test.each<[chart: ChartId, view: Partial<View>, sentence: string]>([
    [
      'two-way-street',
      {},
      'Drawn in the arrows from 31 August 2022 to March 2026: 75 of 76 events about what went to Russia (most: munitions, 38), 29 events about what came back (most: technology and training, 11) and 28 of 30 events about exchanges in both directions (most: rail, road, air and freight, 11).',
    ],
    [
      'two-way-street',
      { exchanges: ['oil'] },
      'Recorded from December 2022 to 22 November 2024: four events about what came back.',
    ],
    [
      'letters',
      {},
      'Recorded from about 21 March 2018 to 23 February 2026: 20 letters from North Korea (most: Russia, 19); 14 letters to North Korea (most: Russia, 10); the busiest quarter is October–December 2025 (5).',
    ],
    [
      'letters',
      { counterparts: ['CHN'] },
      'Recorded from 11 January 2021 to 23 February 2026: one letter from North Korea; two letters to North Korea.',
    ],
    [
      'guns-and-butter',
      {},
      'Drawn in the bars from April 2019 to 20 August 2026: 181 military events (most: Tests and launches, 121); 58 of 59 domestic events (most: Factories and farms, 19); the busiest quarter is January–March 2026 (22).',
    ],
    [
      'launch-calendar',
      {},
      '365 missiles are recorded, launched on 169 known days from 9 April 1984 to 20 August 2026; most on 29 May 2024 (18).',
    ],
    ['launch-calendar', { classes: ['HGV'] }, 'One missile is recorded, launched on 27 September 2021.'],
  ])('%s %o', (chart, view, sentence) => {
    expect(read(chart, view).summary).toBe(sentence)
  })
})
