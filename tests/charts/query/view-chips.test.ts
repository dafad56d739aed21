import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { resetView, viewChips } from '@/lib/charts/query/view-chips'
import { chartSpec, restrict } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import { parseView } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { anyView } from '../any-view'
import { REAL } from '../real-slice'

function chipped(id: ChartId, page: View, hasDates = true) {
  const chart = chartOf(id)
  const view = restrict(page, chartSpec(chart, REAL))
  return { chart, selection: readChart(chart, REAL, view).selected, page, view, hasDates }
}

const pageOf = (id: ChartId, query: string) =>
  parseView(new URLSearchParams(query), chartSpec(chartOf(id), REAL)).view
const wordsOf = (id: ChartId, query: string, hasDates = true) =>
  viewChips(chipped(id, pageOf(id, query), hasDates)).map(({ words }) => words)

describe('what a view asks for', () => {
  it.each<[ChartId, string, string[]]>([
    ['troops-sent', '', []],
    ['troops-sent', 'known=2025-01-13&from=2024&to=2024', ['Dates: 2024', 'Known by 13 January 2025']],
    ['troops-sent', 'against=2025-01-13', ['Compared with 13 January 2025']],
    ['troops-sent', 'claimants=kor-nis&x=asserted', ['Date of: the statement', 'Claimant: NIS']],
    [
      'missile-launches',
      'by=outcome&classes=SRBM,MRBM',
      ['Split by: Outcome', 'Class: Short-range ballistic', 'Class: Medium-range ballistic'],
    ],
    ['missile-launches', 'classes=CRBM,SRBM,MRBM,IRBM,ICBM', ['Class: 5 chosen']],
    ['missile-reach', 'distance=100..500', ['distance from 100 to 500 km']],
  ])('of %s by %s is said in words', (id, query, words) => {
    expect(wordsOf(id, query).sort()).toEqual([...words].sort())
  })

  it('leaves the dates to the chart that has their fields', () => {
    expect(wordsOf('troops-lost', 'known=2025-01-13&sides=ukraine', false)).toEqual([
      "Claimant's side: Ukraine",
    ])
  })

  it.each(Object.keys(CHARTS) as ChartId[])('of %s is dropped one by one, or all at once', (id) => {
    const views = anyView(chartOf(id), REAL).map((view) => restrict(view, chartSpec(chartOf(id), REAL)))
    fc.assert(
      fc.property(views, (page) => {
        expect(resetView(chipped(id, page))).toEqual(DEFAULT_VIEW)
        let rest = page
        for (const _ of viewChips(chipped(id, page))) {
          const [chip] = viewChips(chipped(id, rest))
          if (chip === undefined) throw new Error('A chip dropped more than itself.')
          rest = chip.without
        }
        expect(viewChips(chipped(id, rest))).toEqual([])
        expect(rest).toEqual(DEFAULT_VIEW)
      }),
      { numRuns: 6 },
    )
  })

  it('keeps the revision, the tab and the colours', () => {
    const page = { ...DEFAULT_VIEW, rev: 3, tab: 'table', theme: 'dark', known: '2025-01-13' }
    expect(resetView(chipped('troops-sent', page))).toEqual({ ...page, known: null })
  })
})
