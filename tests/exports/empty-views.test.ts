import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { select } from '@/lib/charts/query/select'
import { chartSpec } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import { FORMATS, formatsFor } from '@/lib/exports/index'
import { exportSheet } from '@/lib/exports/sheet/export-sheet'
import { sheetTextOf } from '@/lib/exports/sheet/sheet-text'
import { WRITERS } from '@/lib/exports/writers'
import type { Mark } from '@/lib/forms/model'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { socialPicture } from '@/lib/site/social-picture'
import { formatView } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { viewOf } from '../charts/real-slice'
import { flattened } from '../forms/frame'
import { exported, written } from './written'

const NEWEST = snapshot(ledger())

const COMPARED = [
  'a=counterpart/RUS&b=counterpart/USA',
  'a=munitions.containers.cumulative&b=munitions.shells.cumulative',
  'a=economy.trade.china.annual&b=economy.gdp-growth',
]

/** Every chart with the name of its file and the query that it always needs. */
const SHOWN: readonly (readonly [name: string, Chart, file: string, query: string])[] = [
  ...Object.entries(CHARTS as Readonly<Record<string, Chart>>).map(
    ([id, chart]) => [id, chart, id, ''] as const,
  ),
  ...COMPARED.map((query) => {
    const { chart } = requestedComparison(new URLSearchParams(query), NEWEST)
    if (chart === null) throw new Error(`${query} compares nothing`)
    return [query, chart, 'compare', query] as const
  }),
]

/**
 * The first chart of each way of drawing. Pixels are those of the SVG, which every chart is tried in, and an archive is
 * what other formats write: one of each form shows all that they add.
 */
const FIRST_OF_FORM = new Set([...new Map(SHOWN.toReversed().map(([id, { form }]) => [form, id])).values()])

/** A value of a filter, or of two, that no row of a chart has. */
function excludingAll(chart: Chart): Partial<View> {
  const spec = chartSpec(chart, NEWEST)
  const values = chart.filters.flatMap((filter) =>
    (spec[filter]?.of ?? []).map((id): Partial<View> => ({ [filter]: [id] })),
  )
  const pairs = values.flatMap((one) => values.slice(0, 40).map((other) => ({ ...other, ...one })))
  const found = [...values, ...pairs].find((view) => select(chart, NEWEST, viewOf(view)).rows.length === 0)
  if (found === undefined) throw new Error(`${chart.id} has rows under all its filters`)
  return found
}

/** The views of a chart that have no rows, and why. */
function emptyViews(chart: Chart): readonly Partial<View>[] {
  const intervals = (chart.intervals ?? []).map(({ parameter }) => parameter)
  return [
    { from: '2030' },
    { from: '2030-05-01', to: '2030-05-01' },
    { to: '0099' },
    excludingAll(chart),
    // Nothing but the first launch was known by then.
    ...(chart.table === 'missile-tests' ? [{ known: '1984-01-01' }] : [{ known: '1985-01-01' }]),
    ...(intervals.includes('distance') ? [{ distance: { low: 19_999, high: 20_000 } }] : []),
    ...(intervals.includes('lon') ? [{ lon: { low: -150, high: -149 }, lat: { low: -60, high: -59 } }] : []),
  ]
}

const SIZES: readonly Partial<View>[] = [
  {},
  { w: 1200, h: 630 },
  { w: 360, theme: 'dark' },
  { chrome: 'bare', w: 640 },
  { w: 200, h: 200 },
]

const queryOf = (own: string, view: Partial<View>) =>
  [own, formatView(viewOf(view))].filter(Boolean).join('&')

const textIn = (marks: readonly Mark[]) =>
  flattened(marks).flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []))

describe.each(SHOWN)('%s', (id, chart, file, own) => {
  test('says that nothing matches its view, and draws no axes, at any size', () => {
    for (const [at, empty] of emptyViews(chart).entries())
      for (const size of at === 0 ? SIZES : SIZES.slice(-1)) {
        const query = queryOf(own, { ...empty, ...size })
        const input = exported(file, 'svg', query)
        const { reading } = input
        expect(reading.selected.rows, query).toEqual([])
        const { model } = exportSheet(input).chart
        expect(model.empty, query).toBe(true)
        expect(model.targets).toEqual([])
        expect([model.x, model.y]).toEqual([null, null])
        // The frame of what is said.
        expect(flattened(model.under).map(({ mark }) => mark)).toEqual(['path'])
        const said = textIn(model.over).join(' ')
        expect(said).toMatch(/^Nothing in the ledger matches this view\. Filters: /)
        if (empty.from === '2030') expect(said).toContain('dates from 2030')
        const { legend, key } = sheetTextOf(input, model)
        expect([legend, key], query).toEqual([[], []])
      }
  })

  test.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])(
    'is a sound .%s without rows',
    async (format) => {
      if (!formatsFor(chart.table).includes(format)) return
      if ((format === 'png' || format === 'zip') && !FIRST_OF_FORM.has(id)) return
      const input = exported(file, format, queryOf(own, { from: '2030' }))
      const of = Buffer.from((await WRITERS[format](input)) as Uint8Array)
      const text = of.toString()
      if (format === 'svg') expect(text).toContain(`<desc>${input.reading.summary.slice(0, 20)}`)
      if (format === 'csv') expect(text.trim().split('\r\n')).toHaveLength(1)
      if (format === 'json') expect(JSON.parse(text)).toMatchObject({ rows: [] })
      if (format === 'feed.json') expect(JSON.parse(text)).toMatchObject({ items: [] })
      if (format === 'atom') expect(text).not.toContain('<entry>')
      if (format === 'ics') expect(text).not.toContain('BEGIN:VEVENT')
      expect(of.length).toBeGreaterThan(40)
    },
  )

  test('is previewed by a picture that says so, in words as well', () => {
    const { url, alt } = socialPicture(
      { chart, view: viewOf({ ...parametersOf(own), from: '2030' }) },
      NEWEST,
    )
    expect(url).toContain('from=2030')
    expect(alt).toMatch(/\b(?:No|no|none|Nothing|nothing)\b/)
  })
})

/** The sides of a comparison, as a view has them. */
function parametersOf(own: string): Partial<View> {
  return Object.fromEntries(new URLSearchParams(own))
}

/** The shades within the frame of the drawing, left of its words, where the axes of other views are. */
async function shadesBesideWords(chart: string, query: string): Promise<number> {
  const input = exported(chart, 'png', query)
  const { chart: drawn } = exportSheet(input)
  const picture = sharp(await written(chart, 'png', query))
  // Statistics would be those of the whole picture.
  const pixels = await picture
    .extract({
      left: drawn.x + 4,
      top: Math.ceil(drawn.y) + 4,
      width: 200,
      height: Math.floor(drawn.model.height) - 8,
    })
    .raw()
    .toBuffer()
  return new Set(pixels.filter((_, at) => at % 3 === 0)).size
}

/** One of each way of drawing. */
const FORMS = [
  'growth',
  'contacts',
  'launch-calendar',
  'missile-reach',
  'troops-sent',
  'launch-sites',
  'two-way-street',
]

test.each(FORMS)('%s has ink where its axes are only if there is something to draw', async (id) => {
  expect(await shadesBesideWords(id, 'w=1200')).toBeGreaterThan(1)
  expect(await shadesBesideWords(id, 'from=2030&w=1200&theme=dark')).toBe(1)
})

test('a view whose rows cannot be drawn does not say that there are none', () => {
  const reading = readChart(
    CHARTS['missile-reach'] as Chart,
    NEWEST,
    viewOf({ outcomes: ['unknown'], classes: ['CRBM'] }),
  )
  const { empty, over } = reading.model({ width: 640 })
  expect(reading.selected.rows.length).toBeGreaterThan(0)
  expect(empty).toBe(true)
  expect(textIn(over)[0]).toBe('None of the rows of this view can be drawn.')
})
