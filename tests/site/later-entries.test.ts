import { describe, expect, test } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { CATALOGUE, type DashboardPath } from '@/lib/charts/catalogue'
import { rowsOfCharts } from '@/lib/charts/query/rows-of-charts'
import { chartSpec, restrict } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import { knownDays } from '@/lib/charts/time/known-days'
import { chartRows, dashboardRows } from '@/lib/site/page-rows'
import { keptRows } from '@/lib/site/rows-in-process'
import { changesSince } from '@/lib/site/since/changes-since'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { hiddenWords } from '@/words/past'
import { numberIn } from '../charts/number-in'
import { LEDGER, NEWEST, viewOf } from '../charts/real-slice'

const DAYS = ['2023-09-01', '2025-01-13', '2026-03-01', NEWEST.revision.date]
const IDS = Object.keys(CHARTS) as ChartId[]

/** Views that ask for some rows only, and the whole. */
const VIEWS: readonly Partial<View>[] = [
  {},
  { sides: ['ukraine'] },
  { sides: ['south-korea', 'ukraine'], without: ['doubtful'] },
  { claimants: ['kor-nis'] },
  { topics: ['troops'] },
  { from: '2025-06', to: '2026-01' },
  { lon: { low: 30, high: 100 } },
]

/** The rows that came later, by the function that lists of changes take theirs from. */
const laterRows = (id: ChartId, view: View, day: string): number =>
  [...rowsOfCharts([chartOf(id)], NEWEST, view).values()].filter(({ row }) => row.known > day).length

/** What the list of changes counts as added. */
const added = (charts: readonly ChartId[], view: View, day: string): number =>
  changesSince(LEDGER, NEWEST, { charts: charts.map(chartOf), view, day }).filter(
    ({ kind }) => kind === 'added',
  ).length

const HIDDEN = /^(\S+) later entr(?:y|ies) of this (chart|view) (?:is|are) hidden/

/** What the note of a chart says: how many, and of what. */
function noted(id: ChartId, view: View): readonly [number, string | null] {
  const found = readChart(chartOf(id), NEWEST, view).notes.flatMap((note) => {
    const [, count = '', of = ''] = HIDDEN.exec(note) ?? []
    return of === '' ? [] : [[numberIn(count.replaceAll(',', '')), of] as const]
  })
  expect(found.length).toBeLessThan(2)
  return found[0] ?? [0, null]
}

/** What the slider of a page counts. */
const counted = (address: string, day: string): number =>
  knownDays([], NEWEST, keptRows(address).entries).later(day)

describe.each(DAYS)('later entries on %s', (known) => {
  test.each(IDS)('%s: the note counts what came later of the view, in every panel', (id) => {
    const panels = [null, ...(chartOf(id).facets?.keys() ?? [])]
    for (const facet of panels)
      for (const requested of VIEWS) {
        const view = restrict(viewOf({ ...requested, facet, known }), chartSpec(chartOf(id), NEWEST))
        const [count, of] = noted(id, view)
        expect(count, JSON.stringify(view)).toBe(laterRows(id, view, known))
        const isWhole = formatView(view) === formatView(viewOf({ known }))
        if (count > 0) expect(of).toBe(isWhole ? 'chart' : 'view')
      }
  })

  test.each(IDS)('%s: the slider of its page counts the same without filters', (id) => {
    const later = counted(chartRows(chartOf(id), NEWEST, { tab: null }), known)
    expect(later).toBe(noted(id, viewOf({ known }))[0])
    expect(later).toBe(added([id], viewOf({ known }), known))
  })

  test.each(Object.keys(CATALOGUE) as DashboardPath[])('%s: the slider counts what was added', (path) => {
    const charts: readonly ChartId[] = CATALOGUE[path]
    const later = counted(dashboardRows(path, NEWEST), known)
    expect(later).toBe(added(charts, viewOf({ known }), known))
    // A row of several charts is one entry of the page.
    const each = charts.map((id) => noted(id, viewOf({ known }))[0])
    expect(later).toBeGreaterThanOrEqual(Math.max(...each))
    expect(later).toBeLessThanOrEqual(each.reduce((sum, one) => sum + one, 0))
  })
})

test('the slider says of what it counts, and that filters do not lessen it', () => {
  expect(hiddenWords(8, false)).toBe('eight later entries on this page hidden.')
  expect(hiddenWords(1, true)).toBe('one later entry on this page hidden, filters aside.')
})

test('a filter and a panel lessen what the note counts', () => {
  const of = (requested: Partial<View>) =>
    noted('troops-lost', viewOf({ known: '2025-01-13', ...requested }))[0]
  const facet = 'troops.killed.cumulative'
  expect(of({ facet })).toBeLessThan(of({}))
  expect(of({ facet, sides: ['ukraine'] })).toBeLessThan(of({ facet }))
  expect(of({ facet, sides: ['ukraine'] })).toBeGreaterThan(0)
})
