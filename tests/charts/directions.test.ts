import { describe, expect, test } from 'vitest'
import { drawFor, NOMINAL_WIDTHS } from '@/components/explore/chart/nominal-widths'
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
  expect(directions[0].count + directions[1].count).toBe(rows.length)
  expect(directions[0].total + directions[1].total + imprecise).toBe(rows.length)
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
    for (const room of [320, 400, 519, 520, 600, 819, 939, 940, 1000, 1152, 1216]) {
      const step = NOMINAL_WIDTHS.findLast(({ minWidth }) => room >= minWidth) ?? NOMINAL_WIDTHS[0]
      const held = (model({ width: step.width }).height * room) / step.width
      const drawn = drawFor(model, room)
      expect(Math.abs((drawn.height * room) / drawn.width - held), `at ${room} px`).toBeLessThan(1)
    }
  })
})

describe('the sentence of the chart', () => {
  test.each<[chart: ChartId, view: Partial<View>, sentence: string]>([
    [
      'two-way-street',
      {},
      'By the newest reports up to March 2026. What went to Russia: troops (12 February 2026); munitions (30 January 2026); workers (14 November 2025). What came back: study, health and travel (9 February 2026); food, money and gifts (26 January 2026); technology and training (about 16 December 2025); air defence and other arms (17 September 2025); oil (22 November 2024). Both ways: rail, road, air and freight (March 2026); reports and sanctions on both (2026); treaty, talks and agreements (27 November 2025).',
    ],
    [
      'two-way-street',
      { exchanges: ['oil'] },
      'By the newest reports up to 22 November 2024. What came back: oil (22 November 2024).',
    ],
    [
      'letters',
      {},
      "Recorded from about 21 March 2018 to 23 February 2026: 20 letters from North Korea (Russia 19 and China 1) and 14 letters to North Korea (Russia 10, China 2, the United States 1 and others 1). The newest letter from North Korea: Kim answers Putin's letter with pledge of permanent support (about 8 January 2026). The newest letter to North Korea: Xi congratulates Kim on re-election at the Ninth Congress (23 February 2026).",
    ],
    [
      'letters',
      { counterparts: ['CHN'] },
      "Recorded from 11 January 2021 to 23 February 2026: one letter from North Korea and two letters to North Korea. The newest letter from North Korea: Kim greets Xi on China's National Day (about 1 October 2025). The newest letter to North Korea: Xi congratulates Kim on re-election at the Ninth Congress (23 February 2026).",
    ],
    [
      'guns-and-butter',
      {},
      'Recorded from April 2019 to 20 August 2026: 181 military events (tests and launches 121, works and orders 23, arms shown or handed over 22 and doctrine 15) and 59 domestic events (factories and farms 20, homes and resorts 15, health and disaster relief 15 and plans and speeches 9). The newest military event: About ten short-range missiles fired during allied drills (20 August 2026). The newest domestic event: Voting at Chonsong mine, Kim asks for 20 per cent more coal (15 March 2026).',
    ],
    [
      'launch-calendar',
      {},
      '365 missiles were launched from 9 April 1984 to 20 August 2026, on 169 known days, the most on 29 May 2024 (18); the newest on 20 August 2026.',
    ],
    ['launch-calendar', { classes: ['HGV'] }, 'In this view: One missile was launched on 27 September 2021.'],
  ])('%s %o', (chart, view, sentence) => {
    expect(read(chart, view).summary).toBe(sentence)
  })
})
