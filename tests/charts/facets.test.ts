import { describe, expect, it } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { facetOf } from '@/lib/charts/query/facet-of'
import { chartSpec, exportSpec, leadSpec, pageSpec, restrict } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import { formatView, parseView } from '@/lib/views/codec'
import { NEWEST, viewOf } from './real-slice'

const FACETED = (Object.keys(CHARTS) as ChartId[]).flatMap((id) =>
  [...(chartOf(id).facets?.keys() ?? [])].map((facet) => [id, facet] as const),
)

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort()

describe('a panel of a chart', () => {
  it('is there for each chart of several indicators', () => {
    expect([...new Set(FACETED.map(([id]) => id))].sort()).toEqual([
      'growth',
      'harvest',
      'lifeline',
      'munitions-sent',
      'troops-lost',
    ])
  })

  it.each(FACETED)('%s, %s: has a title, rows and a drawing of its own', (id, facet) => {
    const chart = chartOf(id)
    const [whole, panel] = [viewOf(), viewOf({ facet })].map((view) => readChart(chart, NEWEST, view))
    if (whole === undefined || panel === undefined) throw new Error('Nothing was read.')
    const { title } = facetOf(chart, viewOf({ facet }))
    expect(title.startsWith(`${chart.title}: `)).toBe(true)
    expect(panel.table.caption).toContain(title)

    const rows = idsOf(panel.selected.rows)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.length).toBeLessThan(whole.selected.rows.length)
    expect(idsOf(whole.selected.rows)).toEqual(expect.arrayContaining(rows))

    const model = panel.model({ width: 640 })
    expect(model.panels).toBeUndefined()
    const drawn = model.targets
      .filter(({ key }) => !key.startsWith('annotation-'))
      .flatMap(({ records }) => records)
    expect(rows).toEqual(expect.arrayContaining(drawn))
    expect(model.targets.length).toBeLessThan(whole.model({ width: 640 }).targets.length)
  })

  it.each([...new Set(FACETED.map(([id]) => id))])('%s: all panels together have all of its rows', (id) => {
    const chart = chartOf(id)
    const rows = [...(chart.facets?.keys() ?? [])].flatMap((facet) =>
      readChart(chart, NEWEST, viewOf({ facet })).selected.rows.map((row) => row.id),
    )
    expect([...new Set(rows)].sort()).toEqual(idsOf(readChart(chart, NEWEST, viewOf()).selected.rows))
  })

  it('follows the filters of the view, and its legend those of the panel', () => {
    const view = viewOf({ facet: 'troops.captured', sides: ['ukraine'] })
    const { selected, legend } = readChart(chartOf('troops-lost'), NEWEST, view)
    expect(new Set(selected.rows.map((row) => ('indicator' in row ? row.indicator : '')))).toEqual(
      new Set(['troops.captured']),
    )
    expect(legend.filter(({ on, within }) => on && within === undefined).map(({ id }) => id)).toEqual([
      'ukraine',
    ])
  })

  it('is in the address, and one that there is not is refused with those that there are', () => {
    const spec = chartSpec(chartOf('troops-lost'), NEWEST)
    const view = viewOf({ facet: 'troops.captured', by: 'claimant' })
    expect(formatView(view)).toBe('facet=troops.captured&by=claimant')
    expect(parseView(new URLSearchParams(formatView(view)), spec)).toEqual({ view, problems: [] })
    const { view: fallback, problems } = parseView(new URLSearchParams('facet=troops.lost'), spec)
    expect(fallback.facet).toBeNull()
    expect(problems).toMatchObject([{ parameter: 'facet', value: 'troops.lost' }])
    expect(problems[0]?.allowed).toContain('troops.captured')
    // A chart of one panel, or a comparison of two, takes none.
    expect(chartSpec(chartOf('troops-sent'), NEWEST).facet).toBeUndefined()
    expect(exportSpec(chartOf('troops-lost'), NEWEST, 'data').facet).toEqual(spec.facet)
  })

  it('is that of its own chart on a page of several, and stays there', () => {
    const charts = (['troops-sent', 'troops-lost'] as const).map(chartOf)
    const page = viewOf({ facet: 'troops.captured' })
    const [sent, lost] = charts.map((chart) => restrict(page, chartSpec(chart, NEWEST)))
    expect([sent?.facet, lost?.facet]).toEqual([null, 'troops.captured'])
    expect(
      leadSpec(pageSpec(charts, NEWEST), chartSpec(chartOf('troops-lost'), NEWEST)).facet,
    ).toBeUndefined()
  })
})
