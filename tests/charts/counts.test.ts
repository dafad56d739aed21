import { describe, expect, test } from 'vitest'
import { tableListing } from '@/lib/api/listing'
import { CHARTS } from '@/lib/charts'
import { ANSWERS } from '@/lib/charts/answers'
import type { Chart, ChartTable } from '@/lib/charts/chart'
import { subjectsOf } from '@/lib/charts/compare/subject'
import { readChart } from '@/lib/charts/read'
import { TILES } from '@/lib/charts/tiles'
import { aboutSpan } from '@/lib/ledger/claims/clocks'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { TABLES } from '@/lib/ledger/schema/rows'
import { idsOf, TOPICS } from '@/lib/ledger/schema/vocabulary'
import { listRecords } from '@/lib/site/lists/list-records'
import { listing } from '@/lib/site/lists/listing'
import { nameEntries } from '@/lib/site/lists/name-entries'
import { peopleMet } from '@/lib/site/lists/people-met'
import { ROW_ORDERS, rowEntries } from '@/lib/site/lists/row-entries'
import { tableCounts } from '@/lib/site/lists/shown-rows'
import { showTimeline } from '@/lib/timeline/show'
import { timelineOf } from '@/lib/timeline/timeline'
import { plainSentence } from '@/words/answers'
import { capitalised, countWords } from '@/words/counts'
import { viewOf } from './real-slice'

const NEWEST = snapshot(ledger())
const ALL = Object.values(CHARTS as Readonly<Record<string, Chart>>)

/** The numbers of a text in figures, in order: `[649, 644]`. */
const numbersIn = (text: string) =>
  (text.match(/\b\d{1,3}(?:,\d{3})+\b|\b\d+\b/g) ?? []).map((figure) => Number(figure.replaceAll(',', '')))

/** The sum of a column of a table of counts. */
const sumOf = ({ columns, rows }: ChartTable, key: string) => {
  const at = columns.findIndex((column) => column.key === key)
  return rows.reduce((sum, { cells }) => sum + Number(cells[at]), 0)
}

describe.each([null, '2025-01-13', '2022-06-01'])('as known on %s', (known) => {
  const view = viewOf({ known })
  const read = (id: keyof typeof CHARTS) => readChart(CHARTS[id] as Chart, NEWEST, view)
  const tables = tableCounts(NEWEST, known)
  const timeline = (requested = {}) => showTimeline(timelineOf(NEWEST), { ...view, ...requested }, 'all')
  const clock = known === null ? '' : `&known=${known}`

  test.each(TABLES)('%s are as many in the list of their table as in the interface for programs', (table) => {
    const { content } = tableListing(table, new URLSearchParams(`limit=1${clock}`))
    expect(content).toMatchObject({ total: tables.get(table) })
    const listed = listRecords(ledger(), table, { rev: NEWEST.revision.number, known })
    expect(listed.filter(({ closed }) => !closed)).toHaveLength(tables.get(table) ?? 0)
  })

  test('the timeline has what its tables have', () => {
    const { total, counts } = timeline()
    for (const [table, count] of Object.entries(counts.tables))
      expect(count).toBe(tables.get(table as 'events'))
    expect(total).toBe(Object.values(counts.tables).reduce((sum, count) => sum + count, 0))
  })

  test.each(['people', 'places'] as const)(
    'the rows of one of the %s are as many in the list of all, on the page, on the timeline and in its table',
    (table) => {
      const { counts } = timeline()
      for (const { id, events, launches } of nameEntries(NEWEST, table, known)) {
        const row = NEWEST.tables[table].find((each) => each.id === id)
        if (row === undefined) throw new Error(id)
        const entries = rowEntries(ledger(), NEWEST, table, row, known)
        expect(entries, id).toHaveLength(events + launches)
        expect(counts[table][id] ?? 0, id).toBe(entries.length)
        expect(timeline({ [table]: [id] }).lines.flat(), id).toHaveLength(entries.length)
        const { lines, matching } = listing(entries, view, { kinds: {}, support: {} }, ROW_ORDERS)
        expect(matching, id).toBe(entries.length)
        expect(lines, id).toBe(timeline({ [table]: [id] }).listed)
        const contacts = entries.filter(({ contact }) => contact !== null)
        expect(peopleMet(NEWEST, table, id, known).contacts, id).toBe(contacts.length)
      }
    },
  )

  test('the contacts of a person are as many in the chart as in the table of whom they met', () => {
    const { counts } = read('contacts').selected
    for (const { id } of NEWEST.tables.people)
      expect(counts.people?.[id] ?? 0, id).toBe(peopleMet(NEWEST, 'people', id, known).contacts)
  })

  test('the events of a topic are as many on the timeline as on the overview', () => {
    const { counts } = timeline({ tables: ['events'] })
    const { legend } = read('alliance-pulse')
    for (const topic of idsOf(TOPICS))
      expect(legend.find(({ id }) => id === topic)?.count ?? 0).toBe(counts.topics[topic] ?? 0)
  })

  test('the overview says how many events there are, and how many of them are in its bars', () => {
    const { summary, table, notes } = read('alliance-pulse')
    const events = tables.get('events') ?? 0
    const topics = summary.slice(summary.indexOf(':'), summary.indexOf(';'))
    expect(numbersIn(topics).reduce((sum, count) => sum + count, 0)).toBe(events)
    const rest = events - sumOf(table, 'total')
    const told = notes.filter((note) => note.includes('dated less exactly'))
    if (rest === 0) expect(told).toEqual([])
    else expect(told.join()).toContain(capitalised(countWords(rest, 'event')))
  })

  test('missiles are as many in every chart of them', () => {
    const missiles = tables.get('missile-tests') ?? 0
    const ofLaunches = ALL.filter(({ table }) => table === 'missile-tests')
    expect(ofLaunches.map(({ id }) => id)).toContain('launch-calendar')
    for (const chart of ofLaunches)
      expect(readChart(chart, NEWEST, view).selected.rows, chart.id).toHaveLength(missiles)
    expect(numbersIn(read('missile-launches').summary)[0]).toBe(missiles)
    expect(numbersIn(read('launch-calendar').summary)[0]).toBe(missiles)
    expect(numbersIn(read('launch-sites').summary).slice(0, 2)).toContain(missiles)
  })

  test('the missiles of the year are as many in the tile as in its chart and in the answer', () => {
    const tile = TILES['launches-this-year'].read(NEWEST, view)
    const { searchParams } = new URL(tile.href, 'http://localhost')
    const [from, to] = [searchParams.get('from'), searchParams.get('to')]
    const { rows } = readChart(CHARTS['missile-launches'], NEWEST, { ...view, from, to }).selected
    expect(rows).toHaveLength(Number(tile.value))
    const answer = ANSWERS['/weapons'].read(NEWEST, view).map(plainSentence).join(' ')
    expect(answer).toMatch(
      new RegExp(
        `${tile.value === '1' ? 'One ballistic missile or space rocket was' : `${tile.value} ballistic missiles and space rockets were`} launched in ${from}`,
      ),
    )
  })

  test('contacts by counterpart are as many in each chart of them', () => {
    const [contacts, rate] = [read('contacts'), read('contact-rate')]
    expect(rate.legend.map(({ id, count }) => [id, count])).toEqual(
      contacts.legend.map(({ id, count }) => [id, count]),
    )
    expect(read('venues').selected.rows).toHaveLength(contacts.selected.rows.length)
    for (const { id, count } of rate.legend.filter((entry) => entry.id !== 'other'))
      expect(subjectsOf(NEWEST, known).find((subject) => subject.id === `counterpart/${id}`)?.rows).toBe(
        count,
      )
  })

  test('the days since the leaders met are as many in the tile as in the chart', () => {
    const { value } = TILES['days-since-us-meeting'].read(NEWEST, view)
    expect(read('us-silence').summary.toLowerCase()).toContain(value.toLowerCase())
  })

  test.each([
    ['troops-sent', 'troops-sent', '/troops'],
    ['killed', 'troops-lost', '/troops'],
    ['shells', 'munitions-sent', '/munitions'],
  ] as const)('what the tile %s says is what %s and the answer of %s say', (tile, chart, path) => {
    const { value, detail, age } = TILES[tile].read(NEWEST, view)
    const answer = ANSWERS[path].read(NEWEST, view).map(plainSentence).join(' ')
    const { summary } = read(chart)
    if (known !== null && known < '2023') return expect(value).toBe('no claims yet')
    // A tile names the newest claim, the others the range and, where it says more, the newest claim as well.
    const [, claims = 'one current claim', range = value] =
      /^(\S+ current claims): ([^.]+)/.exec(age.toLowerCase()) ?? []
    expect(answer.toLowerCase()).toContain(range.toLowerCase())
    expect(summary).toContain(range.toLowerCase())
    expect(answer).toContain(detail)
    if (claims.endsWith('claims')) for (const text of [answer, summary]) expect(text).toContain(claims)
  })

  test.each(ALL.map((chart) => [chart.id, chart] as const))(
    'no row of %s lies outside its axis, so that none is called inexact that is not',
    (_, chart) => {
      const { selected, model } = readChart(chart, NEWEST, view)
      const { x, panels } = model({ width: 900 })
      const ends = (panels ?? [{ x }]).flatMap((panel) => (panel.x?.kind === 'time' ? panel.x.domain[1] : []))
      const asOf = Date.parse(known ?? NEWEST.revision.date)
      const starts = selected.rows
        .map((row) => aboutSpan(chart.table, row).start ?? 0)
        .filter((start) => start <= asOf)
      if (ends.length > 0 && starts.length > 0)
        expect(Math.max(...starts)).toBeLessThanOrEqual(Math.max(...ends))
    },
  )
})
