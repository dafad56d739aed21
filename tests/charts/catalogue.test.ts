import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { CATALOGUE, CHART_IDS } from '@/lib/charts/catalogue'
import { noteText } from '@/lib/charts/parts/note'
import { sliceRequests } from '@/lib/charts/query/slice-requests'
import { readChart } from '@/lib/charts/read'
import type { ChartModel } from '@/lib/forms/model'
import { pack, sliceSnapshot, unpack } from '@/lib/ledger/slice/slice'
import { DASHBOARDS, isDashboard } from '@/lib/site/dashboards'
import { CHART_OF_FORM } from '../addresses'
import { anyView } from './any-view'
import { NEWEST, REAL, viewOf } from './real-slice'

describe('the catalogue', () => {
  test('has a file for each chart, and a chart for each file', () => {
    const files = ['catalogue', 'declared'].flatMap((room) =>
      readdirSync(`lib/charts/${room}`).map((name) => name.replace(/\.ts$/, '')),
    )
    expect(files.sort()).toEqual(CHART_IDS.toSorted())
    expect(Object.keys(CHARTS)).toEqual(CHART_IDS)
  })

  test('has the dashboards in the order of the navigation', () => {
    expect(Object.keys(DASHBOARDS)).toEqual(Object.keys(CATALOGUE))
  })
})

describe.each(Object.keys(CHARTS) as ChartId[])('%s', (id) => {
  const chart = chartOf(id)

  test('says what it shows', () => {
    expect(chart.id).toBe(id)
    expect(chart.question).toMatch(/\?$/)
    expect(chart.title).not.toMatch(/[.?]$/)
    expect(chart.definition).toMatch(/\.$/)
    expect(chart.notes.length).toBeGreaterThan(0)
    for (const note of chart.notes) expect(noteText(note)).toMatch(/^[“A-Z].*\.$/)
    expect(isDashboard(chart.dashboard)).toBe(true)
    expect(CATALOGUE[chart.dashboard]).toContain(id)
  })

  test('tells all of its notes where nothing is left out', () => {
    // Some are about early revisions alone, or about late ones.
    const told = [REAL, NEWEST].flatMap((slice) => readChart(chart, slice, viewOf()).notes)
    expect(told).toEqual(expect.arrayContaining(chart.notes.map(noteText)))
  })

  test('names the default of each of its choices first, and each value once', () => {
    for (const { parameter, options } of chart.choices) {
      const values = options.map(({ value }) => value)
      expect(new Set(values).size).toBe(values.length)
      const drawn = (requested: string | null) => {
        const { areaOf: _, ...model } = readChart(chart, NEWEST, viewOf({ [parameter]: requested })).model({
          width: 900,
        })
        return JSON.stringify(model)
      }
      const [first, ...others] = values.map(drawn)
      expect(drawn(null)).toBe(first)
      // What fits by itself may be one of the others.
      if (values[0] !== 'auto') for (const other of others) expect(other).not.toBe(first)
    }
  })

  test('says the same from the columns that it asks for as from whole rows', () => {
    const slice = unpack(
      JSON.parse(JSON.stringify(pack(sliceSnapshot(REAL, sliceRequests([chart], 'draw'))))),
    )
    fc.assert(
      fc.property(anyView(chart, REAL), (view) => {
        const [whole, sent] = [readChart(chart, REAL, view), readChart(chart, slice, view)]
        expect(sent.summary).toBe(whole.summary)
        expect(sent.notes).toEqual(whole.notes)
        expect(sent.legend).toEqual(whole.legend)
        expect(sent.table).toEqual(whole.table)
        // How a map reads pixels back is a function; it follows from where its marks lie.
        const drawn = ({ areaOf: _, ...marks }: ChartModel) => marks
        expect(drawn(sent.model({ width: 640 }))).toEqual(drawn(whole.model({ width: 640 })))
      }),
      { numRuns: 25 },
    )
  })

  test('reads as a sentence and a table, whatever the view', () => {
    fc.assert(
      fc.property(anyView(chart, REAL), (view) => {
        const { summary, table, notes } = readChart(chart, REAL, view)
        expect(summary).toMatch(/^[A-Z0-9].*\.$/)
        for (const text of [summary, table.caption, ...notes])
          expect(text).not.toMatch(/undefined|null|NaN|Infinity/)
        const keys = table.rows.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        expect(table.rows.filter(({ cells }) => cells.length !== table.columns.length)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('draws targets that are rows of the view and can be told apart, at any width', () => {
    const widths = fc.integer({ min: 320, max: 2000 })
    fc.assert(
      fc.property(anyView(chart, REAL), widths, (view, width) => {
        const { selected, model } = readChart(chart, REAL, view)
        const ids = new Set(selected.rows.map((row) => row.id))
        const drawn = model({ width })
        const keys = drawn.targets.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        // Thousands of marks in all: one look at all of a drawing, since each look costs more than what it looks at.
        expect(drawn.targets.map(({ label }) => label).join('\n')).not.toMatch(/undefined|null|NaN|Infinity/)
        expect(drawn.targets.flatMap(({ records }) => records.filter((record) => !ids.has(record)))).toEqual(
          [],
        )
      }),
      { numRuns: 25 },
    )
  })

  test('gives every mark a key of its own, what stands in several panels included', () => {
    for (const width of [360, 1152]) {
      const keys = readChart(chart, NEWEST, viewOf())
        .model({ width })
        .targets.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  test('without rows it is empty and says what was asked', () => {
    const { model, summary, table } = readChart(chart, REAL, viewOf({ known: '1984-01-01' }))
    expect(model({ width: 640 }).empty).toBe(true)
    expect(summary).toMatch(/^No .* known by 1 January 1984/)
    expect(table.rows).toEqual([])
  })
})

test('the browser draws a chart of each form', () => {
  const forms = new Set(Object.values(CHARTS).map(({ form }) => form))
  expect(new Set(Object.keys(CHART_OF_FORM))).toEqual(forms)
  for (const [form, id] of Object.entries(CHART_OF_FORM)) expect(chartOf(id).form).toBe(form)
})
