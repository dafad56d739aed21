import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { comparison } from '@/lib/charts/compare/comparison'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { comparesContacts, inSelection, type Subject, subjectsOf } from '@/lib/charts/compare/subject'
import { sliceRequests } from '@/lib/charts/query/slice-requests'
import { readChart } from '@/lib/charts/read'
import type { ChartModel } from '@/lib/forms/model'
import { pack, sliceSnapshot, unpack } from '@/lib/ledger/slice/slice'
import { comparisonExamples } from '@/lib/site/comparison-examples'
import { written } from '../../exports/written'
import { colliding, flattened, outside } from '../../forms/frame'
import { anyView } from '../any-view'
import { REAL, viewOf } from '../real-slice'

const SUBJECTS = subjectsOf(REAL)
const ask = (query: string) => requestedComparison(new URLSearchParams(query), REAL)

function compared(a: Subject, b: Subject): Chart {
  const chart = comparison(a, b)
  if (chart === null) throw new Error(`${a.id} and ${b.id} cannot be compared`)
  return chart
}

/** Any two subjects that can be compared. */
const anyPair = fc
  .constantFrom(...SUBJECTS)
  .chain((a) =>
    fc.tuple(
      fc.constant(a),
      fc.constantFrom(...SUBJECTS.filter(({ id, table }) => table === a.table && id !== a.id)),
    ),
  )

const TIME = /^(?:\d{1,2} )?(?:[A-Z][a-z]{2})?(?: ?(?:19|20)\d\d)?$/

/** The labels of the time axes of a drawing, panel by panel: the text of each with its place from left. */
function timeAxes(model: ChartModel): readonly string[] {
  const rows = new Map<number, string[]>()
  for (const mark of flattened(model.under))
    if (mark.mark === 'text' && TIME.test(mark.text)) {
      const y = Math.round(mark.y)
      rows.set(y, [...(rows.get(y) ?? []), `${mark.text} ${Math.round(mark.x)}`])
    }
  return [...rows.values()].map((row) => row.join(', '))
}

describe('the two panels of a comparison', () => {
  test('have the same time axis, whatever is compared and however wide', () => {
    fc.assert(
      fc.property(anyPair, fc.integer({ min: 320, max: 2000 }), ([a, b], width) => {
        const model = readChart(compared(a, b), REAL, viewOf()).model({ width })
        const axes = timeAxes(model)
        // One row of labels each, or two where years stand under months.
        expect([2, 4]).toContain(axes.length)
        expect(axes.slice(axes.length / 2)).toEqual(axes.slice(0, axes.length / 2))
      }),
      { numRuns: 60 },
    )
  })

  test('stay in their frame, and no label covers another', () => {
    fc.assert(
      fc.property(anyPair, fc.integer({ min: 320, max: 2000 }), ([a, b], width) => {
        const model = readChart(compared(a, b), REAL, viewOf()).model({ width })
        expect(outside(model)).toEqual([])
        expect(new Set(model.targets.map(({ key }) => key)).size).toBe(model.targets.length)
      }),
      { numRuns: 40 },
    )
    const [a, b] = ['counterpart/RUS', 'counterpart/USA'].map((id) => SUBJECTS.find((one) => one.id === id))
    if (a && b) expect(colliding(readChart(compared(a, b), REAL, viewOf()).model({ width: 360 }))).toEqual([])
  })

  test('show every row of each side and no other', () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        const { selected } = readChart(compared(a, b), REAL, viewOf())
        const of = ({ id }: Subject) =>
          selected.rows.filter((row) =>
            'indicator' in row
              ? row.indicator === id
              : 'topic' in row && inSelection(id, row, REAL, comparesContacts([a, b])),
          )
        // A counterpart is listed with its contacts; beside events of another sort it stands for all its events.
        const rowsOf = ({ id, rows }: Subject) =>
          id.startsWith('counterpart/') && !comparesContacts([a, b])
            ? REAL.tables.events.filter(({ counterpart }) => `counterpart/${counterpart}` === id).length
            : rows
        expect(of(a)).toHaveLength(rowsOf(a))
        expect(of(b)).toHaveLength(rowsOf(b))
        expect(new Set([...of(a), ...of(b)]).size).toBe(selected.rows.length)
      }),
      { numRuns: 60 },
    )
  })
})

test('the table of compared events divides each side by topic, as its bars are', () => {
  const [a, b] = ['counterpart/RUS', 'counterpart/USA'].map((id) => SUBJECTS.find((one) => one.id === id))
  if (!a || !b) throw new Error('the ledger has no such events')
  const { table, model } = readChart(compared(a, b), REAL, viewOf({ bin: 'year' }))
  const labels = table.columns.map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining([`${a.label}, Diplomacy`, `${b.label}, total`]))
  for (const { label, records } of model({ width: 900 }).targets) {
    const [, side, year, topic] = label.match(/^(.+)\. (\d{4}), (.+): \d+$/) ?? []
    const at = labels.indexOf(`${side}, ${topic}`)
    expect(at, label).toBeGreaterThan(0)
    expect(table.rows.find(({ key }) => key === year)?.cells[at], label).toBe(records.length)
  }
})

test('a comparison says the same from the columns that it asks for as from whole rows, in any view', () => {
  const pairs = comparisonExamples(REAL)
  expect(pairs).toHaveLength(5)
  for (const { a, b } of pairs) {
    const chart = compared(a, b)
    const slice = unpack(
      JSON.parse(JSON.stringify(pack(sliceSnapshot(REAL, sliceRequests([chart], 'draw'))))),
    )
    fc.assert(
      fc.property(anyView(chart, REAL), (view) => {
        const [whole, sent] = [readChart(chart, REAL, view), readChart(chart, slice, view)]
        expect(sent.summary).toBe(whole.summary)
        expect(sent.table).toEqual(whole.table)
        expect(sent.model({ width: 640 })).toEqual(whole.model({ width: 640 }))
        expect(whole.summary).toMatch(/^[A-Z0-9].*\.$/)
        for (const text of [whole.summary, ...whole.notes]) expect(text).not.toMatch(/undefined|null|NaN/)
      }),
      { numRuns: 15 },
    )
  }
})

describe('the sides of a comparison', () => {
  test('are what charts begin one with', () => {
    const named = Object.values(CHARTS as Readonly<Record<string, Chart>>).flatMap(
      ({ id, table, compares }) => (compares === undefined ? [] : [{ id, table, compares }]),
    )
    expect(named.length).toBeGreaterThan(15)
    for (const { id, table, compares } of named)
      expect(SUBJECTS.find((one) => one.id === compares)?.table, id).toBe(table)
  })

  test.each([
    ['people/vladimir-putin', 'Events with Vladimir Putin'],
    ['place/pyongyang', 'Events in Pyongyang'],
    ['level/leader', 'Events at leader level'],
  ])('can be %s: all events that have it', (id, label) => {
    const [column = '', value = ''] = id.split('/')
    const subject = SUBJECTS.find((one) => one.id === id)
    const having = REAL.tables.events.filter((row) =>
      [(row as unknown as Record<string, unknown>)[column]].flat().includes(value),
    )
    expect(subject).toMatchObject({ label, table: 'events', rows: having.length })
    expect(having.every((row) => inSelection(id, row, REAL, false))).toBe(true)
  })
})

describe('what is asked to compare', () => {
  test.each([
    ['', ['a is missing', 'b is missing']],
    ['a=kind/visit', ['b is missing']],
    ['a=kind/visit&b=kind/nothing', ['b is missing']],
    ['a=kind/visit&b=kind/visit', ['b is the same as a']],
    ['a=kind/visit&b=troops.killed.cumulative', ['b is of another kind than a']],
    ['a=economy.gdp-growth&b=troops.killed.cumulative', ['b is of another kind than a']],
    ['a=kind/visit&b=topic/troops', []],
  ])('%j', (query, expected) => {
    const { chart, problems } = ask(query)
    expect(problems.map(({ parameter, reason }) => `${parameter} ${reason}`)).toEqual(expected)
    expect(chart === null).toBe(expected.length > 0)
  })
})

describe('the title of a comparison', () => {
  test.each([
    ['counterpart/RUS', 'counterpart/USA', 'Contacts with Russia and with the United States over time'],
    ['counterpart/RUS', 'topic/troops', 'Events with or about Russia and events about troops over time'],
    ['counterpart/RUS', 'contact/letter', 'Contacts with Russia and letters exchanged over time'],
    ['topic/troops', 'topic/domestic', 'Events about troops and about domestic affairs over time'],
    ['flow/to-russia', 'flow/to-dprk', 'What went to Russia and to North Korea over time'],
    ['kind/visit', 'kind/combat', 'Visits and events filed under “Combat” over time'],
    [
      'place/pyongyang',
      'place/vostochny-cosmodrome',
      'Events in Pyongyang and events at Vostochny Cosmodrome over time',
    ],
    [
      'munitions.containers.cumulative',
      'munitions.shells.cumulative',
      'Arms containers sent to Russia compared with shells sent to Russia, running totals',
    ],
    [
      'troops.deployed.cumulative',
      'troops.captured',
      'Troops sent to Russia, running total, compared with prisoners taken',
    ],
  ])('%s and %s: %s', (one, other, title) => {
    expect(ask(`a=${one}&b=${other}`).chart?.title).toBe(title)
  })

  test('is the same in the files, and no title is made of labels and values', async () => {
    const view = 'a=counterpart/RUS&b=counterpart/USA'
    const svg = (await written('compare', 'svg', view)).toString()
    expect(svg).toContain('Contacts with Russia and with the United States over time')
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        expect(compared(a, b).title).not.toMatch(
          /beside|undefined|\bnull\b|(?:Topic|Kind|Counterpart|Direction|Level|Person|Place): /,
        )
      }),
    )
  })
})
