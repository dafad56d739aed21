import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import { ANSWERS } from '@/lib/charts/answers'
import type { Chart } from '@/lib/charts/chart'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { subjectsOf } from '@/lib/charts/compare/subject'
import { CONTACT_COLUMNS, isContact } from '@/lib/charts/dimensions/contact'
import { sliceRequests } from '@/lib/charts/query/slice-requests'
import { readChart } from '@/lib/charts/read'
import { TILES } from '@/lib/charts/tiles'
import { loadLedger } from '@/lib/ledger/load/load'
import { defaultDirectory, readLedger } from '@/lib/ledger/load/read'
import { ledger } from '@/lib/ledger/load/served'
import { pending } from '@/lib/ledger/revisions/pending'
import { release } from '@/lib/ledger/revisions/release'
import { rowVersions } from '@/lib/ledger/revisions/row-versions'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Event } from '@/lib/ledger/schema/rows'
import { sliceSnapshot } from '@/lib/ledger/slice/slice'
import { plainSentence } from '@/words/answers'
import { numberIn } from './number-in'
import { viewOf } from './real-slice'

/** The ledger with what is pending published, so that rows are held to the rule before a release. */
function nextLedger() {
  const { entries } = readLedger()
  const { opened, closed } = pending(rowVersions(entries), entries.revisions.length + 1)
  if (opened.length + closed.length === 0) return ledger()
  const directory = mkdtempSync(join(tmpdir(), 'ledger-'))
  cpSync(defaultDirectory(), directory, { recursive: true })
  release(directory, 'What is pending.', '2099-01-01')
  return loadLedger(directory)
}

const LEDGER = nextLedger()
const NEWEST = snapshot(LEDGER)
const FIRST = snapshot(LEDGER, 1)
const DAYS = ['2019-12-31', '2024-06-19', '2025-01-13', '2025-10-31', null]
const COUNTERPARTS = ['RUS', 'USA', 'CHN', 'KOR'] as const

const chartOf = (id: 'contacts' | 'contact-rate' | 'venues' | 'letters' | 'us-silence') =>
  (CHARTS as Readonly<Record<string, Chart>>)[id] as Chart<'events'>

describe.each([
  ['the newest revision', NEWEST],
  ['the first, which has no column for it', FIRST],
])('contacts at %s', (_, at) => {
  const idsIn = (chart: Chart, requested: Parameters<typeof viewOf>[0]) =>
    readChart(chart, at, viewOf(requested))
      .selected.rows.map(({ id }) => id)
      .sort()
  const contactsWith = (counterpart: string, known: string | null) =>
    idsIn(chartOf('contacts'), { known, counterparts: [counterpart] })

  test.each(DAYS)('are the same in charts and in a comparison, as known by %s', (known) => {
    for (const [index, a] of COUNTERPARTS.entries()) {
      const b = COUNTERPARTS[(index + 1) % COUNTERPARTS.length] ?? 'RUS'
      const expected = contactsWith(a, known)
      expect(idsIn(chartOf('contact-rate'), { known, counterparts: [a] })).toEqual(expected)
      expect(idsIn(chartOf('venues'), { known, counterparts: [a] })).toEqual(expected)
      const { chart } = requestedComparison(new URLSearchParams(`a=counterpart/${a}&b=counterpart/${b}`), at)
      if (chart === null) throw new Error(`${a} and ${b} cannot be compared`)
      expect(idsIn(chart, { known })).toEqual([...expected, ...contactsWith(b, known)].sort())
    }
  })

  test('are as many beside a counterpart in the list of sides as in the chart', () => {
    for (const id of COUNTERPARTS)
      expect(subjectsOf(at).find((subject) => subject.id === `counterpart/${id}`)?.rows).toBe(
        contactsWith(id, null).length,
      )
  })

  test.each([...DAYS, '2025-06-18', '2017-12-01'])(
    'at leader level are as many in the tile as in the chart it leads to: %s',
    (known) => {
      const { value, href } = TILES['leader-contacts-russia'].read(at, viewOf({ known }))
      const { searchParams } = new URL(href, 'http://localhost')
      const [from, to] = [searchParams.get('from'), searchParams.get('to')]
      const view = { known, from, to, counterparts: ['RUS'], levels: ['leader'] }
      if (value === 'none yet') return expect(idsIn(chartOf('contacts'), view)).toEqual([])
      expect(idsIn(chartOf('contacts'), view)).toHaveLength(Number(value))
    },
  )

  test.each([
    { from: '2025-11', to: '2026-08' },
    { from: '2025-11', to: '2025-11' },
    { from: '2024-07-02', to: '2024-07-31' },
    { from: '2024-07-02', known: '2025-07-01' },
    { from: '2024-10', known: '2025-01-13', levels: ['minister'] },
  ])('within %j are as many in the answer of the page as in the chart', (view) => {
    const counts = ANSWERS['/diplomacy']
      .read(at, viewOf(view))
      .map(plainSentence)
      .flatMap((sentence) =>
        / recorded (from|on|in) /.test(sentence) ? (sentence.split(', recorded')[0] ?? '') : [],
      )
      .join()
    const sum = [...counts.matchAll(/(\w+) (?:contacts? )?with /g)].reduce(
      (total, [, word = '']) => total + numberIn(word),
      0,
    )
    expect(sum).toBe(idsIn(chartOf('contacts'), view).length)
    expect(sum).toBeGreaterThan(0)
  })

  test('by letter are as many in the chart of letters as in a comparison', () => {
    const { chart } = requestedComparison(new URLSearchParams('a=contact/letter&b=contact/call'), at)
    if (chart === null) throw new Error('letters and calls cannot be compared')
    const letters = idsIn(chartOf('letters'), {})
    expect(idsIn(chart, {}).filter((id) => letters.includes(id))).toEqual(letters)
    expect(idsIn(chart, {})).toHaveLength(
      letters.length + (subjectsOf(at).find(({ id }) => id === 'contact/call')?.rows ?? 0),
    )
  })

  test('are the same from the columns that a chart asks for as from whole rows', () => {
    for (const id of ['contacts', 'contact-rate', 'venues', 'letters', 'us-silence'] as const) {
      const chart = chartOf(id)
      const slice = sliceSnapshot(at, sliceRequests([chart], 'draw'))
      expect(readChart(chart, slice, viewOf()).summary).toBe(readChart(chart, at, viewOf()).summary)
    }
  })
})

describe('no contact', () => {
  const contacts = NEWEST.tables.events.filter((row) => isContact(row, NEWEST))

  test('is a statement, a denial or praise', () => {
    expect(contacts.length).toBeGreaterThan(100)
    const kinds = new Set<Event['kind']>(contacts.map(({ kind }) => kind))
    for (const kind of ['statement', 'denial', 'praise'] as const) expect(kinds).not.toContain(kind)
  })

  test.each([
    'diplomacy-2025-06-11-letter-refused',
    'diplomacy-2024-10-24-duma-ratifies',
    'diplomacy-2024-11-11-kim-ratifies',
    'diplomacy-2024-12-23-plenary-2024-dec',
    'diplomacy-2023-12-30-two-hostile-states',
    'diplomacy-2025-01-23-reach-out',
  ])('is %s', (id) => {
    expect(NEWEST.tables.events.some((row) => row.id === id)).toBe(true)
    expect(contacts.map((row) => row.id)).not.toContain(id)
  })

  test('lacks a counterpart or a level', () => {
    for (const { counterpart, level } of contacts) expect([counterpart, level]).not.toContain(null)
  })

  test('is drawn from rows without the columns of the rule', () => {
    for (const chart of Object.values(CHARTS as Readonly<Record<string, Chart>>))
      if (chart.id === 'contacts' || chart.id === 'contact-rate' || chart.id === 'letters')
        expect(chart.columns).toEqual(expect.arrayContaining([...CONTACT_COLUMNS]))
  })
})
