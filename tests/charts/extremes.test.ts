import { describe, expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { COMPARE } from '@/lib/charts/chart-path'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { exportSpec } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import { svg } from '@/lib/exports/formats/svg'
import { exportInput } from '@/lib/exports/request/export-input'
import type { ChartModel, Size } from '@/lib/forms/model'
import { PARAMETERS, type Parameter, type View } from '@/lib/views/parameters'
import { flattened } from '../forms/frame'
import { LEDGER, NEWEST, viewOf } from './real-slice'

/** A comparison whose kinds of chart differ. */
const COMPARED = ['counterpart/RUS', 'topic/weapons'] as const

function comparison(): Chart {
  const [a, b] = COMPARED
  const { chart } = requestedComparison(new URLSearchParams({ a, b }), NEWEST)
  if (chart === null) throw new Error(`${COMPARED.join(' and ')} cannot be compared`)
  return chart
}

const SHOWN: readonly (readonly [string, Chart])[] = [
  ...Object.entries(CHARTS as Readonly<Record<string, Chart>>),
  [COMPARE, comparison()],
]

const SIZES: readonly Size[] = [
  { width: 200, height: 200 },
  { width: 4096, height: 4096 },
  { width: 4096, height: 200 },
  { width: 200, height: 4096 },
  { width: 200 },
]

/** Parameters of the size of a picture, which is tried with each of the others, and of its looks alone. */
const SIZED: readonly Parameter[] = ['w', 'h', 'dpr']
const APPEARANCE: readonly Parameter[] = ['theme', 'chrome', 'text']

/** The extremes of one parameter of a chart: each end of what it can be, and everything it can hold at once. */
function extremesOf(parameter: Parameter, chart: Chart): readonly Partial<View>[] {
  const accept = exportSpec(chart, NEWEST, 'picture')[parameter]
  if (typeof accept !== 'object' || SIZED.includes(parameter) || APPEARANCE.includes(parameter)) return []
  if ('of' in accept) {
    if (PARAMETERS[parameter] !== 'list') return accept.of.map((value) => ({ [parameter]: value }))
    return [[...accept.of], accept.of.slice(0, 1), accept.of.slice(-1)].map((ids) => ({ [parameter]: ids }))
  }
  if (!('min' in accept)) return []
  const { min, max } = accept
  if (PARAMETERS[parameter] !== 'interval') return [{ [parameter]: min }, { [parameter]: max }]
  return [
    { low: min, high: max },
    { low: min, high: min },
    { low: max, high: max },
  ].map((bounds) => ({ [parameter]: bounds }))
}

const RANGES: readonly Partial<View>[] = [
  { from: '0003', to: '9998' },
  { from: '9999-12-31', to: '9999-12-31' },
  { from: '0000-01-01', to: '0000-01-01' },
]

/** Each extreme of each parameter in a view of all time, and the extremes of all parameters at once, the first and the last of each. */
function extremeViews(chart: Chart): readonly Partial<View>[] {
  const each = (Object.keys(PARAMETERS) as Parameter[]).map((parameter) => extremesOf(parameter, chart))
  const [first, last] = [0, -1].map((at) =>
    Object.assign({}, ...each.map((extremes) => extremes.at(at) ?? {})),
  )
  const [allOfTime] = RANGES
  return [
    ...RANGES,
    ...each.flat().map((extreme) => ({ ...allOfTime, ...extreme })),
    { ...allOfTime, ...first },
    { ...allOfTime, ...last },
  ]
}

/** The most that a drawing has of anything, by what is asked for; far above what any has, far below what would be felt. */
const MOST = {
  /** Each row, and the events and the reference line that each panel may mark besides. */
  targets: (rows: number, panels: number) => rows + panels * (NEWEST.tables.annotations.length + 1),
  marksOfTarget: 12,
  /** Grid lines, ticks, labels and names around the marks of a panel. */
  around: (panels: number, { width, height }: Required<Size>) => panels * (60 + (width + height) / 6),
  /** Words among them. */
  texts: (panels: number, { width, height }: Required<Size>) => panels * (30 + (width + height) / 12),
  /** A calendar has one a year. */
  panels: 100,
  /** A list has an entry for each row. */
  height: 8192,
  /** Of a whole file at the largest width, text as outlines. */
  svgBytes: 1_800_000,
} as const

function expectBounded(model: ChartModel, rows: number, size: Size, where: string): void {
  const around = flattened([...model.under, ...model.over])
  const own = flattened(model.targets.flatMap(({ marks }) => marks))
  const panels = Math.max(1, model.panels?.length ?? 0)
  const drawn = { width: size.width, height: model.height }
  expect(model.targets.length, where).toBeLessThanOrEqual(MOST.targets(rows, panels))
  expect(own.length, where).toBeLessThanOrEqual(MOST.marksOfTarget * model.targets.length)
  expect(around.length, where).toBeLessThanOrEqual(MOST.around(panels, drawn))
  expect(around.filter(({ mark }) => mark === 'text').length, where).toBeLessThanOrEqual(
    MOST.texts(panels, drawn),
  )
  expect(panels, where).toBeLessThanOrEqual(MOST.panels)
  expect(Math.round(model.height), where).toBeLessThanOrEqual(MOST.height)
}

test('every parameter of every chart is tried at its extremes', () => {
  const tried = SHOWN.flatMap(([, chart]) => extremeViews(chart).flatMap((view) => Object.keys(view)))
  const taken = SHOWN.flatMap(([, chart]) => Object.keys(exportSpec(chart, NEWEST, 'picture')))
  const known = [...SIZED, ...APPEARANCE]
  expect(new Set([...tried, ...known])).toEqual(new Set([...taken, ...known]))
})

describe.each(SHOWN)('%s', (id, chart) => {
  test('draws no more than is bounded at the extremes of all its parameters', () => {
    for (const [at, view] of extremeViews(chart).entries()) {
      const { model, selected } = readChart(chart, NEWEST, viewOf(view))
      const size = SIZES[at % SIZES.length] as Size
      expectBounded(
        model(size),
        selected.rows.length,
        size,
        `${JSON.stringify(view)} at ${JSON.stringify(size)}`,
      )
    }
  })

  test('is a file of bounded size at its widest', async () => {
    const bins = exportSpec(chart, NEWEST, 'picture').bin !== undefined
    const [a, b] = COMPARED
    const view = viewOf({
      ...RANGES[0],
      w: 4096,
      ...(bins && { bin: 'month' }),
      ...(id === COMPARE && { a, b }),
    })
    const file = exportInput({ chart, format: 'svg', snapshot: NEWEST, view }, LEDGER, 'https://example.org')
    expect(Buffer.from(await svg(file)).length).toBeLessThanOrEqual(MOST.svgBytes)
  })
})
