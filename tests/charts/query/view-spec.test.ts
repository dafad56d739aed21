import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { chartSpec, exportSpec, leadSpec, pageSpec, restrict, TABS } from '@/lib/charts/query/view-spec'
import { formatView, parseView } from '@/lib/views/codec'
import { anyView } from '../any-view'
import { REAL, viewOf } from '../real-slice'

const IDS = Object.keys(CHARTS) as ChartId[]
const WEAPONS = (['missile-launches', 'missile-reach', 'weapons-milestones'] as const).map(chartOf)

describe('what one chart takes', () => {
  test.each(IDS)('%s reads back every view that it takes', (id) => {
    const chart = chartOf(id)
    const spec = chartSpec(chart, REAL)
    fc.assert(
      fc.property(anyView(chart, REAL), (view) => {
        const { view: read, problems } = parseView(new URLSearchParams(formatView(view)), spec)
        expect(problems).toEqual([])
        expect(formatView(read)).toBe(formatView(restrict(view, spec)))
      }),
      { numRuns: 50 },
    )
  })

  test('the known day ends with the revision; revisions go up to the newest', () => {
    const spec = chartSpec(chartOf('troops-sent'), REAL, 7)
    expect(spec.known).toEqual({ min: '1984-01-01', max: '2026-11-23' })
    expect(spec.rev).toEqual({ min: 1, max: 7, initial: null })
  })

  test('a closed vocabulary is allowed whole, an open one as far as the rows go', () => {
    const spec = chartSpec(chartOf('contacts'), REAL)
    expect(spec.levels?.of).toContain('head-of-government')
    expect(spec.counterparts?.of).toEqual(['BLR', 'CHN', 'KOR', 'LAO', 'RUS', 'USA', 'VNM'])
    expect(spec.classes).toBeUndefined()
  })
})

describe('what goes along to a chart that a page leads to', () => {
  const page = pageSpec([chartOf('alliance-pulse')], REAL)
  const spec = leadSpec(page, chartSpec(chartOf('two-way-street'), REAL))
  const gone = (query: string) => formatView(parseView(new URLSearchParams(query), spec).view)

  test('is what selects rows there too, and neither how bars are drawn nor what is open', () => {
    expect(gone('from=2024&known=2025-01-13&topics=troops&theme=dark')).toBe(
      'from=2024&known=2025-01-13&topics=troops&theme=dark',
    )
    expect(gone('bin=month&stack=share&focus=kor-nis&tab=table')).toBe('')
  })

  test('is taken by its files', () => {
    const file = exportSpec(chartOf('two-way-street'), REAL, 'picture')
    const { problems } = parseView(
      new URLSearchParams(
        `${gone('from=2024&known=2025-01-13&topics=troops&kinds=visit')}&w=960&h=560&chrome=bare`,
      ),
      file,
    )
    expect(problems).toEqual([])
  })
})

describe('what an export takes', () => {
  test('has a size only as a picture, and nothing of what is open on a page', () => {
    const chart = chartOf('missile-reach')
    const [picture, data] = [exportSpec(chart, REAL, 'picture'), exportSpec(chart, REAL, 'data')]
    expect(Object.keys(picture)).toEqual(expect.arrayContaining(['w', 'h', 'dpr', 'chrome', 'text', 'theme']))
    expect(Object.keys(data)).not.toEqual(expect.arrayContaining(['w']))
    for (const spec of [picture, data]) {
      expect(spec.tab).toBeUndefined()
      expect(spec.focus).toBeUndefined()
      expect(spec.apogee).toEqual({ min: 0, max: 20_000 })
    }
  })
})

describe('what a page of several charts takes', () => {
  test('has no ways to read a chart: only its own page does', () => {
    expect(pageSpec(WEAPONS, REAL).tab).toBeUndefined()
    expect(chartSpec(chartOf('contacts'), REAL).tab).toBeUndefined()
    expect(TABS.tab?.of).toEqual(['chart', 'table', 'sources'])
  })

  test('is what any of them takes', () => {
    const spec = pageSpec(WEAPONS, REAL)
    for (const chart of WEAPONS)
      for (const parameter of Object.keys(chartSpec(chart, REAL))) expect(spec).toHaveProperty(parameter)
    expect(spec.systems?.of).toEqual(expect.arrayContaining(['kn-25', 'choe-hyon']))
  })

  test('where defaults differ, each chart keeps its own and naming either reaches the other', () => {
    const [reach, sent] = [chartOf('missile-reach'), chartOf('troops-lost')]
    const spec = pageSpec([reach, sent], REAL)
    expect(spec.scale?.of).toEqual(['auto', 'log', 'linear'])
    const requested = (query: string) => {
      const { view } = parseView(new URLSearchParams(query), spec)
      return [reach, sent].map((chart) => restrict(view, chartSpec(chart, REAL)).scale)
    }
    expect(requested('')).toEqual([null, null])
    expect(requested('scale=auto')).toEqual([null, null])
    expect(requested('scale=log')).toEqual([null, 'log'])
    expect(requested('scale=linear')).toEqual(['linear', null])
  })

  test('a filter reaches the charts that take it, those that know none of its ids show nothing', () => {
    const view = viewOf({ systems: ['choe-hyon'], domains: ['naval'] })
    const [launches, milestones] = [chartOf('missile-launches'), chartOf('weapons-milestones')]
    expect(restrict(view, chartSpec(launches, REAL))).toMatchObject({ systems: ['choe-hyon'], domains: [] })
    expect(restrict(view, chartSpec(milestones, REAL))).toMatchObject({
      systems: ['choe-hyon'],
      domains: ['naval'],
    })
    const both = viewOf({ systems: ['choe-hyon', 'kn-25'] })
    expect(restrict(both, chartSpec(launches, REAL)).systems).toEqual(['kn-25'])
  })
})
