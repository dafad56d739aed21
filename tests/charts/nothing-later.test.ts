import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import { ANSWERS } from '@/lib/charts/answers'
import type { Chart } from '@/lib/charts/chart'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { readChart } from '@/lib/charts/read'
import { cellRecords, cellWords } from '@/lib/charts/table/cell'
import { TILES } from '@/lib/charts/tiles'
import { BIN_SIZES, timeBins } from '@/lib/charts/time/time-bins'
import { scaleOf } from '@/lib/forms/axes/scale'
import type { Mark } from '@/lib/forms/model'
import { hatch } from '@/lib/forms/parts/hatch'
import { targetName } from '@/lib/forms/parts/target-name'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { isEvidence, type Snapshot, TABLES } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { memo } from '@/lib/memo'
import type { View } from '@/lib/views/parameters'
import { plainSentence } from '@/words/answers'
import { THIN_KEY } from '@/words/coverage'
import { flattened } from '../forms/frame'
import { anyView } from './any-view'
import { LEDGER, NEWEST, viewOf } from './real-slice'

/** How hatching looks, apart from where it is. */
const HATCHING = { ...hatch({ x: 0, y: 0, width: 0, height: 0 }), d: '' }
const isHatching = (mark: Mark) => isDeepStrictEqual({ ...mark, d: '' }, HATCHING)

/** Evenings, most of them the last before something that the ledger makes much of. */
const EVENINGS = [
  '1998-08-30',
  '2006-10-08',
  '2017-09-02',
  '2018-06-11',
  '2020-12-31',
  '2022-04-12',
  '2023-09-12',
  '2024-02-25',
  '2024-10-17',
  '2025-01-13',
  '2025-06-10',
  '2025-12-12',
  '2026-02-15',
  '2026-03-14',
  '2026-04-17',
  '2026-08-19',
]

const REVISIONS = LEDGER.revisions.map(({ number }) => number)

const COMPARED = [
  'a=counterpart/RUS&b=counterpart/USA',
  'a=munitions.containers.cumulative&b=munitions.shells.cumulative',
  'a=economy.trade.china.annual&b=economy.gdp-growth',
].map((query) => requestedComparison(new URLSearchParams(query), NEWEST).chart)

const SHOWN: readonly Chart[] = [
  ...Object.values(CHARTS as Readonly<Record<string, Chart>>),
  ...COMPARED,
].filter((chart) => chart !== null)

/** The day by whose evening each row of evidence of a revision was known. */
const knownIn = memo(
  ({ tables }: Snapshot) =>
    new Map(
      TABLES.filter(isEvidence).flatMap((table) =>
        tables[table].map(({ id, known }): [string, string] => [id, known]),
      ),
    ),
)

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const DATE = new RegExp(`(?:(?:(\\d{1,2}) )?(${MONTHS.join('|')}) )?\\b((?:19|20)\\d\\d)\\b`, 'g')

/** The dates that a text names, as the ledger writes them. */
function datesIn(text: string): readonly string[] {
  // A bin is named by its first and its last day or month; the last may be still to come.
  const begun = text
    .replace(/(\p{L}+)–\p{L}+ (\d{4})/gu, '$1 $2')
    .replace(/(\d+) to \d+ (?=\p{L})/gu, '$1 ')
    .replace(/^(\d+ \p{L}+) to \d+ \p{L}+ (?=\d{4}: )/u, '$1 ')
  return [...begun.matchAll(DATE)].map(([, day, month, year]) => {
    const parts = [year, month && MONTHS.indexOf(month) + 1, day].filter((part) => part !== undefined)
    return parts.map((part) => String(part).padStart(2, '0')).join('-')
  })
}

const startOf = (date: string) => span(date).start ?? 0
const endOf = (date: string) => span(date).end ?? 0

/** The texts that name a date later than a day, apart from the dates that are told of. */
const tellingLater = (texts: readonly string[], day: string, told: readonly string[] = []) =>
  texts.filter((text) =>
    datesIn(text).some((date) => startOf(date) >= endOf(day) && !told.some((each) => each.includes(date))),
  )

/** Of these records, those that a view of a day can't know. */
const notKnown = (ids: readonly string[], slice: Snapshot, day: string) =>
  ids.filter((id) => (knownIn(slice).get(id) ?? '') > day)

/** The numbers of revisions that a text names. */
const revisionsIn = (text: string) =>
  [...text.matchAll(/\brevision (\d+)/gi)].map(([, number]) => Number(number))

/** Everything that a reader of a chart can read, and what it says without words: records, coverage, axes. */
function everythingOf(chart: Chart, slice: Snapshot, view: View) {
  const { selected, subtitle, summary, notes, legend, key, table, model } = readChart(chart, slice, view)
  const drawn = model({ width: 900 })
  const cells = table.rows.flatMap((row) => row.cells)
  return {
    selected,
    key,
    hatched: drawn.under.some(isHatching),
    texts: [
      subtitle,
      summary,
      ...notes,
      ...[...legend, ...key].map(({ label }) => label),
      table.caption,
      ...cells.map(cellWords),
      ...drawn.targets.flatMap((target) => [targetName(target), ...target.lines]),
    ],
    drawnTexts: flattened([...drawn.under, ...drawn.over]).flatMap((mark) =>
      mark.mark === 'text' ? mark.text : [],
    ),
    records: [
      ...drawn.targets.flatMap(({ records }) => records),
      ...selected.annotations.map(({ event }) => event.id),
      ...cells.flatMap((cell) => cellRecords(cell).map(({ id }) => id)),
    ],
    axes: (drawn.panels ?? [drawn]).flatMap(({ x }) => (x?.kind === 'time' ? [x.domain] : [])),
  }
}

/** The months to come on the axes of bars: those of a quarter or a year run to the end of the one that has begun. */
const monthsBegun = (axes: readonly (readonly [number, number])[], day: string) =>
  BIN_SIZES.flatMap((size) => timeBins(size, startOf(day), endOf(day)))
    .filter(({ end }) => axes.some(([, last]) => last === end))
    .flatMap(({ end }) => timeBins('month', endOf(day), end).map(({ from }) => from))

/** Expects that a chart of a revision tells nothing of the time after the day of a view. */
function expectNothingLater(chart: Chart, slice: Snapshot, view: View): void {
  const day = view.known ?? slice.revision.date
  const { selected, texts, drawnTexts, records, axes, key, hatched } = everythingOf(chart, slice, view)
  expect(notKnown(records, slice, day)).toEqual([])
  // A row that was known may itself speak of a day to come, and a chart begins with some year.
  const rows = JSON.stringify([selected.rows, selected.annotations, chart.definition])
  const told = [rows, ...datesIn(rows)]
  expect(tellingLater(texts, day, told)).toEqual([])
  expect(tellingLater(drawnTexts, day, [...told, ...monthsBegun(axes, day)])).toEqual([])
  expect(
    [...texts, ...drawnTexts].flatMap(revisionsIn).filter((number) => number > slice.revision.number),
  ).toEqual([])

  // What is hatched follows from the coverage, which ends with the day as well.
  const { coverage } = selected
  if (coverage !== null) {
    expect(coverage.to <= day).toBe(true)
    for (const [, end] of coverage.thin) expect(end).toBeLessThanOrEqual(endOf(day))
  }
  expect(hatched).toBe(key.some(({ label }) => label === THIN_KEY))
  // A calendar has whole years.
  if (chart.form !== 'calendar') for (const [start] of axes) expect(start).toBeLessThan(endOf(day))
}

describe.each(EVENINGS)('as known on %s', (known) => {
  test.each(SHOWN.map((chart) => [chart.title, chart] as const))('“%s” tells of nothing later', (_, chart) =>
    expectNothingLater(chart, NEWEST, viewOf({ known })),
  )

  test('no tile tells of anything later', () => {
    for (const tile of Object.values(TILES)) {
      const { value, detail, age, records, steps, domain } = tile.read(NEWEST, viewOf({ known }))
      const ids = records.map(({ id }) => id)
      expect(notKnown(ids, NEWEST, known)).toEqual([])
      expect(tellingLater([value, detail, age, ...records.map(({ label }) => label)], known)).toEqual([])
      expect(steps.filter(({ start }) => start >= endOf(known))).toEqual([])
      expect(domain[1]).toBeLessThanOrEqual(endOf(known))
    }
  })

  test.each(Object.entries(ANSWERS))('the answer of %s tells of nothing later', (_, answer) => {
    const sentences = answer.read(NEWEST, viewOf({ known }))
    const ids = sentences.flat().flatMap((part) => (typeof part === 'string' ? [] : part.record))
    expect(notKnown(ids, NEWEST, known)).toEqual([])
    expect(tellingLater(sentences.map(plainSentence), known)).toEqual([])
  })
})

describe('on any day, at any revision', () => {
  // Drawn from many, each has shown a fault of the chart or of what is read from it.
  test.each([
    ['missile-reach', { known: '1985-01-01', distance: { low: 1986, high: 1986 } }],
    ['contact-rate', { known: '2020-04-01', people: ['stephen-biegun'], bin: 'quarter' }],
  ] as const)('%s tells of nothing later in %o', (chart, view) =>
    expectNothingLater(CHARTS[chart], NEWEST, viewOf(view)),
  )

  const day = fc
    .date({ min: new Date('1985-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const revision = fc.constantFrom(...REVISIONS)

  test.each(SHOWN.map((chart) => [chart.title, chart] as const))(
    '“%s” tells of nothing later',
    (_, chart) => {
      // Every choice of the chart, and some of its filters; a range may itself name a later day.
      const view = anyView(chart, NEWEST).map((each) => ({ ...each, from: null, to: null }))
      fc.assert(
        fc.property(view, day, (each, known) => expectNothingLater(chart, NEWEST, { ...each, known })),
        { numRuns: 12 },
      )
      fc.assert(
        fc.property(fc.option(day, { nil: null }), revision, (known, number) =>
          expectNothingLater(chart, snapshot(LEDGER, number), viewOf({ known })),
        ),
        { numRuns: 8 },
      )
    },
  )
})

describe('how far the ledger was searched', () => {
  const remarks = (requested: Partial<View>) =>
    readChart(CHARTS.contacts, snapshot(LEDGER, 7), viewOf(requested)).notes.filter((note) =>
      note.startsWith('Recorded'),
    )
  const GAP = 'where it falls, the record may have a gap.'

  test.each([
    [
      'in a stretch that ends later',
      { known: '2022-06-01' },
      `Recorded thinly from 21 March 2018 on: ${GAP}`,
    ],
    ['on its last day', { known: '2023-12-31' }, `Recorded thinly from 21 March 2018 on: ${GAP}`],
    ['after it', { known: '2025-01-13' }, `Recorded thinly up to 31 December 2023: ${GAP}`],
    [
      'in the next one',
      { known: '2026-04-01' },
      `Recorded thinly up to 31 December 2023 and from 16 March 2026 on: ${GAP}`,
    ],
    ['while it looks ahead', { known: '2025-01-13', from: '2024', to: '2030' }, null],
    [
      'where the records have ended',
      {},
      `Recorded to 20 August 2026, thinly up to 31 December 2023 and from 16 March 2026 on: ${GAP}`,
    ],
  ] as const)('is told by a view %s', (_, view, remark) => {
    expect(remarks(view)).toEqual(remark === null ? [] : [remark])
  })

  test('what lies after the day of a view is hatched as not recorded yet, and nothing of it otherwise', () => {
    const view = viewOf({ known: '2025-01-13', from: '2024', to: '2030' })
    const { model, selected } = readChart(CHARTS.contacts, NEWEST, view)
    const { under, x, plot } = model({ width: 900 })
    const hatched = under.flatMap((mark) => (mark.mark === 'path' && isHatching(mark) ? mark.d : []))
    expect(hatched).toHaveLength(1)
    // The lower end of its first line is at its left edge.
    const [x0 = 0, x1 = 0] = (hatched.join('').match(/^m(\d+),\d+l(-\d+)/) ?? []).slice(1).map(Number)
    const left = x0 + x1
    const scale = scaleOf(x as NonNullable<typeof x>)
    expect(left).toBeCloseTo(scale(endOf('2025-01-13')), 0)
    expect(left).toBeGreaterThan(plot.x)
    expect(selected.coverage?.to).toBe('2025-01-13')
  })
})

test('dates are found in what is written', () => {
  expect(datesIn('Said 3 May 2025; from July 2022 to 2026, busiest October–December 2024 (2,017)')).toEqual([
    '2025-05-03',
    '2022-07',
    '2026',
    '2024-10',
  ])
})
