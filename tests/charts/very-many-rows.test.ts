import { rollup, sum } from 'd3-array'
import { describe, expect, test } from 'vitest'
import { type ChartId, chartOf } from '@/lib/charts'
import { MOST_SHOWN } from '@/lib/charts/parts/shown-rows'
import { signOf } from '@/lib/charts/parts/sign-of'
import { readChart } from '@/lib/charts/read'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { MOST_SENT } from '@/lib/ledger/slice/page-slice'
import { grownSnapshot } from '@/scripts/bench/grown-snapshot'
import { inFigures } from '@/words/counts'
import { REAL, viewOf } from './real-slice'

type Event = Assessed<'events'>

const COUNT = MOST_SENT + 1000

/** A chart with more rows than it has marks for. */
const grown = (id: ChartId) => grownSnapshot(REAL, chartOf(id), COUNT)
const read = (id: ChartId, requested: Parameters<typeof viewOf>[0] = {}) =>
  readChart(chartOf(id), grown(id), viewOf(requested))

/** Every third event is doubtful, and every other fifth one calculated. */
const DOUBTED = (() => {
  const { tables, ...slice } = grown('alliance-pulse')
  const events = tables.events.map(
    (row, at): Event => ({
      ...row,
      weakness: at % 3 === 0 ? ['doubtful'] : at % 5 === 0 ? ['derived'] : [],
    }),
  )
  return { ...slice, tables: { ...tables, events } }
})()

describe('bars of very many rows', () => {
  test.each(['alliance-pulse', 'two-way-street', 'contact-rate'] as const)(
    'of %s have the numbers of their rows, not their ids',
    (id) => {
      const { model, selected, table } = read(id)
      const { targets } = model({ width: 1152 })
      expect(targets.every(({ records, many }) => records.length === 0 && many !== undefined)).toBe(true)
      const counted = sum(targets, ({ many }) => many?.count)
      const total = table.columns.findLastIndex(({ key }) => key === 'total')
      if (id === 'alliance-pulse') expect(counted).toBe(sum(table.rows, ({ cells }) => Number(cells[total])))
      expect(counted).toBeGreaterThan(COUNT / 2 - 1000)
      expect(counted).toBeLessThanOrEqual(selected.rows.length)
    },
  )

  test('warn of as many rows as are doubtful or have numbers that nobody said', () => {
    const { model, selected, notes, warnings } = readChart(chartOf('alliance-pulse'), DOUBTED, viewOf())
    const signs = rollup(selected.rows, (rows) => rows.length, signOf)
    const { targets } = model({ width: 1152 })
    const imprecise = COUNT - sum(targets, ({ many }) => many?.count)
    for (const [sign, told] of [
      ['doubt', sum(targets, ({ many }) => many?.doubtful)],
      ['derived', sum(targets, ({ many }) => many?.derived)],
    ] as const) {
      expect(told).toBeGreaterThan(COUNT / 10)
      expect(told).toBeLessThanOrEqual(signs.get(sign) ?? 0)
      expect(told).toBeGreaterThanOrEqual((signs.get(sign) ?? 0) - imprecise)
    }
    for (const { many, lines } of targets)
      expect(
        lines.slice(1).filter((line) => line.includes(` of ${inFigures(many?.count ?? 0)} `)),
      ).toHaveLength(Number((many?.doubtful ?? 0) > 0) + Number((many?.derived ?? 0) > 0))
    expect(warnings.brief).toContain(`(${inFigures(signs.get('doubt') ?? 0)})`)
    const further = inFigures((signs.get('derived') ?? 0) - 20)
    expect(notes.some((note) => note.endsWith(`; and ${further} earlier rows.`))).toBe(true)
    expect(Math.max(...notes.map(({ length }) => length))).toBeLessThan(3000)
  })

  test('name the newest events that they count', () => {
    const { model, selected } = read('two-way-street')
    const headlines = new Set((selected.rows as readonly Event[]).map(({ headline }) => headline))
    const lines = model({ width: 1152 }).targets.map((target) => target.lines[0] ?? '')
    for (const line of lines) expect([...headlines].some((headline) => line.includes(headline))).toBe(true)
  })
})

test('lanes of very many events have marks for a part of them, count all, and say so', () => {
  const { model, selected, legend, notes, table } = read('contacts')
  expect(selected.rows).toHaveLength(COUNT)
  const marked = model({ width: 1152 }).targets.flatMap(({ records }) => records)
  expect(marked).toHaveLength(MOST_SHOWN)
  expect(table.rows).toHaveLength(MOST_SHOWN)
  const said = `Shows ${inFigures(MOST_SHOWN)} of ${inFigures(COUNT)} contacts`
  expect(notes.join(' ')).toContain(said)
  expect(table.caption).toContain(said)
  expect(sum(legend, ({ count }) => count)).toBe(COUNT)
})

test('two days of very many events differ in what is new alone', () => {
  const { model } = read('contacts', { against: '2025-06-01' })
  const lines = model({ width: 1152 }).targets.map((target) => target.lines.at(-1) ?? '')
  expect(lines.some((line) => /only/i.test(line))).toBe(false)
})

test('a map of very many rows counts each of them at its place', () => {
  const { model, selected, table, legend } = read('venues')
  const { targets } = model({ width: 1152 })
  const onMap = sum(legend, ({ count }) => count)
  expect(sum(targets, ({ records, many }) => many?.count ?? records.length)).toBe(onMap)
  expect(onMap).toBeGreaterThan(COUNT / 3)
  expect(table.rows).toHaveLength(MOST_SHOWN)
  expect(table.caption).toContain(`${inFigures(MOST_SHOWN)} of ${inFigures(onMap)} contacts`)
  expect(selected.rows).toHaveLength(COUNT)
})

test('a chart of very many claims shows those that are current, then the newest', () => {
  const { model, data, notes, table } = read('troops-sent')
  const [facet] = (data as { facets: readonly { claims: object[]; shown: object[]; current: object[] }[] })
    .facets
  expect(facet?.claims).toHaveLength(COUNT)
  expect(facet?.shown).toHaveLength(MOST_SHOWN)
  expect(facet?.shown).toEqual(expect.arrayContaining(facet?.current.slice(0, MOST_SHOWN) ?? []))
  expect(table.rows).toHaveLength(MOST_SHOWN)
  expect(notes.join(' ')).toContain(`Shows ${inFigures(MOST_SHOWN)} of ${inFigures(COUNT)} claims`)
  expect(model({ width: 1152 }).targets.length).toBeLessThanOrEqual(MOST_SHOWN + 50)
})
