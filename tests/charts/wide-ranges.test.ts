import { group } from 'd3-array'
import { describe, expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import { ANSWERS } from '@/lib/charts/answers'
import type { Chart } from '@/lib/charts/chart'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { type Subject, subjectsOf } from '@/lib/charts/compare/subject'
import { select } from '@/lib/charts/query/select'
import { readChart } from '@/lib/charts/read'
import type { ChartModel, Size } from '@/lib/forms/model'
import { aboutSpan } from '@/lib/ledger/claims/clocks'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { isEvidence, TABLES } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { showTimeline } from '@/lib/timeline/show'
import { timelineOf } from '@/lib/timeline/timeline'
import type { View } from '@/lib/views/parameters'
import { plainSentence } from '@/words/answers'
import { flattened } from '../forms/frame'
import { LEDGER, NEWEST, viewOf } from './real-slice'

const LAST_DAY = NEWEST.revision.date

const yearOf = (instant: number) => new Date(instant).getUTCFullYear()

/** Every year that a row of the ledger is about, or that it was searched for. */
const YEARS = [
  ...TABLES.filter(isEvidence).flatMap((table) => NEWEST.tables[table].map((row) => aboutSpan(table, row))),
  ...NEWEST.tables.coverage.flatMap(({ from, to }) => [span(from), span(to)]),
  span(LAST_DAY),
].flatMap(({ start, end }) =>
  [start, end === null ? null : end - 1].flatMap((at) => (at === null ? [] : yearOf(at))),
)
const [FIRST_YEAR, LAST_YEAR] = [Math.min(...YEARS), Math.max(...YEARS)]
const MONTHS = 12 * (LAST_YEAR - FIRST_YEAR + 1)

/** Two subjects of each kind that there is, and two of different columns. */
function comparedPairs(): readonly (readonly [string, string])[] {
  const kinds = group(subjectsOf(NEWEST), ({ id, table }: Subject) =>
    table === 'events' ? (id.split('/')[0] ?? '') : table,
  )
  const pairs = [...kinds.values()].flatMap(([one, other]) =>
    one && other ? [[one.id, other.id] as const] : [],
  )
  return [...pairs, ['counterpart/RUS', 'topic/weapons']]
}

const COMPARED = comparedPairs().map(([a, b]) => {
  const { chart } = requestedComparison(new URLSearchParams({ a, b }), NEWEST)
  if (chart === null) throw new Error(`${a} and ${b} cannot be compared`)
  return [`${a} and ${b}`, chart] as const
})

const SHOWN: readonly (readonly [string, Chart])[] = [
  ...Object.entries(CHARTS as Readonly<Record<string, Chart>>),
  ...COMPARED,
]

/** The default of a chart, and each option of each of its controls alone. */
const optionsOf = (chart: Chart): readonly Partial<View>[] => [
  {},
  ...chart.choices.flatMap(({ parameter, options }) => options.map(({ value }) => ({ [parameter]: value }))),
]

const ALL_OF_TIME = [
  ['0000', '9999'],
  ['0003', '9998'],
  ['0001-01-01', '9999-12-31'],
] as const

const RANGES: readonly (readonly [string | null, string | null])[] = [
  ...ALL_OF_TIME,
  [null, '9999'],
  ['0001', null],
  [null, '0009'],
  [null, '0000-05-05'],
  ['9000', null],
  ['0000', '0000'],
  ['0000-01-01', '0000-01-01'],
  ['9999-12-31', '9999-12-31'],
  ['0003', '0099'],
  ['9000', '9998'],
  ['1500', '2010'],
  ['2020', '7000'],
  ['2024-05-05', '2024-05-05'],
]

/** Those ranges once each: the other spellings of all of time are shown to draw what the first does. */
const DIFFERENT = RANGES.filter((range) => !ALL_OF_TIME.slice(1).some((other) => other === range))

const SIZES: readonly Size[] = [{ width: 320 }, { width: 4096 }, { width: 320, height: 200 }]

/** How much is drawn: marks, the letters of their paths, and what can be opened. */
function amountOf(model: ChartModel) {
  const marks = flattened([...model.under, ...model.targets.flatMap((target) => target.marks), ...model.over])
  return {
    marks: marks.length,
    letters: marks.reduce((sum, mark) => sum + (mark.mark === 'path' ? mark.d.length : 0), 0),
    panels: (model.panels ?? []).length,
    targets: model.targets.length,
    height: model.height,
  }
}

/** What a drawing without a range, and one of every covered year in the smallest bins, have at most, by its size. */
function widestOf(chart: Chart, options: Partial<View>) {
  const years = { from: String(FIRST_YEAR), to: String(LAST_YEAR) }
  const bins = chart.choices.some(({ parameter }) => parameter === 'bin')
  // Read once for all sizes.
  const readings = [
    options,
    { ...options, ...years },
    ...(bins ? [{ ...options, ...years, bin: 'month' }] : []),
  ].map((view) => readChart(chart, NEWEST, viewOf(view)))
  return (size: Size) => {
    const amounts = readings.map(({ model }) => amountOf(model(size)))
    const most = (of: keyof ReturnType<typeof amountOf>) => Math.max(...amounts.map((amount) => amount[of]))
    return {
      marks: most('marks'),
      letters: most('letters'),
      panels: most('panels'),
      targets: most('targets'),
      height: most('height'),
    }
  }
}

/** A shorter axis may be labelled more closely: a tick, a line and two labels every 24 pixels at most. */
const labelsAt = (width: number) => (4 * width) / 24

describe.each(SHOWN)('%s', (_, chart) => {
  test.each(ALL_OF_TIME)('from %s to %s shows the years that the ledger covers, and says so', (from, to) => {
    // What an option draws is clipped where all else is; every spelling of the range is tried without any.
    for (const options of from === '0000' ? optionsOf(chart) : [{}]) {
      const whole = viewOf({ ...options, from, to })
      const { clippedTo } = select(chart, NEWEST, whole).range
      const [first = '', last = ''] = clippedTo ?? []
      expect(Number(first)).toBeGreaterThanOrEqual(FIRST_YEAR)
      expect(Number(last)).toBeLessThanOrEqual(LAST_YEAR)
      const shown = readChart(chart, NEWEST, whole)
      const covered = readChart(chart, NEWEST, viewOf({ ...options, from: first, to: last }))
      expect(shown.table).toEqual(covered.table)
      expect(shown.summary).toBe(covered.summary)
      // What an option draws at one width shows that its dates are clipped; how wide changes no date.
      for (const width of Object.keys(options).length === 0 ? [360, 1280] : [640]) {
        const [one, other] = [shown.model({ width }), covered.model({ width })]
        // A map has a function, which is never equal to another.
        expect({ ...one, areaOf: null }).toEqual({ ...other, areaOf: null })
      }
      const said = shown.notes.filter((note) => !covered.notes.includes(note))
      expect(said).toHaveLength(1)
      expect(said[0]).toContain(`${from === '0001-01-01' ? '1 January 0001' : from} to `)
      expect(said[0]).toContain(`this ledger covers here, ${first} to ${last};`)
    }
  })

  test('has no more of anything in any range than in that of all that the ledger covers', () => {
    for (const [at, options] of optionsOf(chart).entries()) {
      const widest = widestOf(chart, options)
      // Every size without an option; then each option at one of them in turn, since none draws more for its size.
      const sizes = at === 0 ? SIZES : [SIZES[at % SIZES.length] as Size]
      const bounds = sizes.map((size) => [size, widest(size)] as const)
      for (const [from, to] of at === 0 ? DIFFERENT : ALL_OF_TIME.slice(0, 1)) {
        const { model, table, selected } = readChart(chart, NEWEST, viewOf({ ...options, from, to }))
        const rows = selected.rows.length
        expect(table.rows.length, `${from} to ${to}`).toBeLessThanOrEqual(Math.max(MONTHS, rows))
        for (const [size, most] of bounds) {
          const amount = amountOf(model(size))
          const where = `${from} to ${to} at ${size.width}, ${JSON.stringify(options)}`
          expect(amount.targets, where).toBeLessThanOrEqual(Math.max(most.targets, rows))
          expect(amount.marks, where).toBeLessThanOrEqual(2 * most.marks + labelsAt(size.width))
          expect(amount.letters, where).toBeLessThanOrEqual(3 * most.letters + 1000)
          expect(amount.panels, where).toBeLessThanOrEqual(Math.max(1, most.panels))
          expect(amount.height, where).toBeLessThanOrEqual(2 * most.height)
        }
      }
    }
  })

  test('is as bounded on the first and the last evening that an address can name', () => {
    const size = { width: 1280 }
    const most = widestOf(chart, {})(size)
    for (const known of ['1984-01-01', LAST_DAY])
      for (const [from, to] of DIFFERENT) {
        const { model, table, selected } = readChart(chart, NEWEST, viewOf({ from, to, known }))
        const { height, marks } = amountOf(model(size))
        expect(height).toBeLessThanOrEqual(2 * most.height)
        expect(marks).toBeLessThanOrEqual(2 * most.marks + labelsAt(size.width))
        expect(table.rows.length).toBeLessThanOrEqual(Math.max(MONTHS, selected.rows.length))
      }
  })
})

test('a range within the covered years is drawn as it was asked for, and nothing is said', () => {
  const view = viewOf({ from: '2024', to: '2026' })
  for (const [, chart] of SHOWN) {
    const { range } = select(chart, NEWEST, view)
    expect(range).toEqual({ start: span('2024').start, end: span('2026').end, clippedTo: null })
    expect(readChart(chart, NEWEST, view).notes.join(' ')).not.toContain('The dates asked for')
  }
})

test.each(Object.entries(ANSWERS))('the answer of %s is told of any range at any revision', (_, answer) => {
  for (const number of [1, LEDGER.revisions.length])
    for (const known of [null, '1984-01-01'])
      for (const [from, to] of RANGES) {
        const slice = snapshot(LEDGER, number)
        const sentences = answer.read(slice, viewOf({ from, to, known })).map(plainSentence)
        expect(sentences.join(' '), `${from} to ${to}`).not.toMatch(/undefined|NaN|Invalid|[+−-]0\d{5}/)
      }
})

test('the timeline has the pages and years of its entries, whatever an address asks for', () => {
  const timeline = timelineOf(NEWEST)
  const all = showTimeline(timeline, viewOf(), 'page')
  for (const [from, to] of RANGES)
    for (const page of [1, 2, 9999]) {
      const shown = showTimeline(timeline, viewOf({ from, to, page }), 'page')
      expect(shown.pages).toBeLessThanOrEqual(all.pages)
      expect(shown.page).toBeLessThanOrEqual(shown.pages)
      expect(shown.years.length).toBeLessThanOrEqual(all.years.length)
      expect(shown.lines.length).toBeLessThanOrEqual(50)
    }
})
