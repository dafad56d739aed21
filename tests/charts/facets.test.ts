import { describe, expect, it } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { definitionOf } from '@/lib/charts/parts/definition-of'
import { facetOf } from '@/lib/charts/query/facet-of'
import { lookupsOf } from '@/lib/charts/query/lookups'
import { sliceRequests } from '@/lib/charts/query/slice-requests'
import { chartSpec, exportSpec, leadSpec, pageSpec, restrict } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import { pack, sliceSnapshot, unpack } from '@/lib/ledger/slice/slice'
import { formatView, parseView } from '@/lib/views/codec'
import { written } from '../exports/written'
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

  it.each(FACETED)('%s, %s: says what it shows, and nothing of the other panels', (id, facet) => {
    const chart = chartOf(id)
    const panel = facetOf(chart, viewOf({ facet }))
    const name = chart.choices[0]?.options.find(({ value }) => value === facet)?.label ?? 'no name'
    const indicator = NEWEST.tables.indicators.find((row) => row.id === facet)
    for (const view of [
      viewOf({ facet }),
      viewOf({ facet, x: 'asserted', past: 'hidden' }),
      viewOf({ facet, known: '2025-01-13' }),
      viewOf({ facet, known: '2025-01-13', against: '2026-01-13' }),
      viewOf({ facet, sides: ['ukraine'] }),
      viewOf({ facet, known: '1984-01-01' }),
    ]) {
      const { summary, subtitle, alternative, selected, notes } = readChart(chart, NEWEST, view)
      const shown = JSON.stringify(view)
      expect(summary.toLowerCase(), shown).toContain(name.toLowerCase())
      if (chart.form === 'estimates')
        expect(summary, shown).toMatch(new RegExp(`^${name}, as known on|about “${name}” `, 'i'))
      // Another day is told after what warns of the rows.
      if (view.against === null) expect(alternative.startsWith(summary)).toBe(true)
      expect(subtitle.startsWith(indicator?.definition ?? 'no definition'), shown).toBe(true)
      const rows = new Set(selected.rows.map((row) => ('indicator' in row ? row.indicator : '')))
      for (const note of chart.notes) {
        if (typeof note === 'string' || !('indicators' in note)) continue
        if (note.indicators?.some((each) => rows.has(each)) !== true)
          expect(notes, shown).not.toContain(note.text)
      }
    }
    expect(definitionOf(panel, lookupsOf(NEWEST))).toBe(indicator?.definition)
    // Where the revision lacks the indicator it is still not that of all panels.
    expect(panel.definition).not.toBe(chart.definition)
  })

  it('leaves notes of other panels out, and has those of its own', () => {
    const notesOf = (facet: string | null) =>
      readChart(chartOf('troops-lost'), NEWEST, viewOf({ facet })).notes.join('\n')
    const [casualties, periods] = ['“Casualties” counts', 'Figures for one action or period']
    expect(notesOf(null)).toContain(casualties)
    expect(notesOf(null)).toContain(periods)
    expect(notesOf('troops.killed.cumulative')).not.toContain(casualties)
    expect(notesOf('troops.killed.cumulative')).not.toContain(periods)
    expect(notesOf('troops.casualties.cumulative')).toContain(casualties)
    expect(notesOf('troops.killed.period')).toContain(periods)
  })

  it('says the same in its files', async () => {
    const query = 'facet=troops.killed.cumulative'
    const { chart } = JSON.parse(String(await written('troops-lost', 'json', query)))
    expect(chart.definition).toMatch(/^North Korean soldiers the claimant says had been killed/)
    expect(chart.subtitle.startsWith(chart.definition)).toBe(true)
    const svg = String(await written('troops-lost', 'svg', query))
    expect(/<desc[^>]*>([^<]*)</.exec(svg)?.[1]).toMatch(/^Killed, as known on/)
    for (const file of [svg, chart.notes.join(' ')]) {
      expect(file).not.toContain('Running totals up to a date')
      expect(file).not.toContain('“Casualties” counts')
    }
  })

  it('is read from the columns that a browser gets as from whole rows', () => {
    for (const [id, facet] of FACETED) {
      const slice = unpack(pack(sliceSnapshot(NEWEST, sliceRequests([chartOf(id)], 'draw'))))
      const [sent, whole] = [slice, NEWEST].map((at) => readChart(chartOf(id), at, viewOf({ facet })))
      expect([sent?.subtitle, sent?.summary]).toEqual([whole?.subtitle, whole?.summary])
    }
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
