import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Figure } from '@/components/figure/figure'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { readChart } from '@/lib/charts/read'
import type { ChartModel } from '@/lib/forms/model'
import { type Colour, PALETTE } from '@/lib/forms/theme/palette'
import { REAL, viewOf } from './real-slice'

const WIDTHS = [360, 768, 1280]

/** Comparisons of which each kind has a picture. */
const COMPARED: Readonly<Record<string, string>> = {
  'compare-events': 'a=counterpart/RUS&b=counterpart/USA',
  'compare-claims': 'a=munitions.containers.cumulative&b=munitions.shells.cumulative',
  'compare-series': 'a=economy.trade.china.annual&b=economy.gdp-growth',
}

function pictured(id: string): Chart {
  const query = COMPARED[id]
  const chart = query ? requestedComparison(new URLSearchParams(query), REAL).chart : chartOf(id as ChartId)
  if (chart === null) throw new Error(`${id} cannot be compared`)
  return chart
}

/** A picture of a chart, on paper, in colours that are given by name. */
function picture(chart: Chart, drawn: ChartModel, label: string, colour: (name: Colour) => string): string {
  return renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={drawn.width}
      height={drawn.height}
      fontFamily="'Source Sans 3', 'Noto Sans KR', sans-serif"
    >
      <title>{chart.title}</title>
      <rect width="100%" height="100%" fill={colour('paper')} />
      <Figure model={drawn} paint={(paint) => (paint === 'none' ? 'none' : colour(paint))} label={label} />
    </svg>,
  )
}

/*
 * The reviewed picture of each chart, in light colours. A change shows as a change of its file: look at it before
 * accepting it with `npx vitest run tests/charts/pictures.test.tsx --update`.
 */
describe.each([...Object.keys(CHARTS), ...Object.keys(COMPARED)])('%s', (id) => {
  const chart = pictured(id)
  const { model, summary } = readChart(chart, REAL, viewOf())
  const label = `${chart.title}. ${summary}`

  test.each(WIDTHS)('%s px wide', async (width) => {
    const drawn = picture(chart, model({ width }), label, (name) => PALETTE.light[name])
    // One element a line, so that a change of one mark is a change of one line.
    await expect(`${drawn.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`../svg/${id}-${width}.svg`)
  })

  // So that the dark picture is the light one with the colours of the palette of that name; see palette.test.ts.
  test('takes every colour from the palette, by its name', () => {
    const drawn = picture(chart, model({ width: 1280 }), label, (name) => `[${name}]`)
    const colours = [...drawn.matchAll(/ (?:fill|stroke|color|stop-color|flood-color)="([^"]*)"/g)].map(
      ([, colour = '']) => colour,
    )
    expect(colours).toContain('[paper]')
    expect(colours.length).toBeGreaterThan(10)
    for (const colour of colours) expect(colour).toMatch(/^(none|\[[\w-]+\])$/)
    expect(drawn).not.toMatch(/ (?:style|class)="(?!figure|target)/)
  })
})

/** A chart of each form that draws two days, with the other day. */
const TWO_DAYS = [
  ['troops-sent', '2025-01-13'],
  ['missile-launches', '2022-06-01'],
  ['letters', '2024-06-01'],
  ['growth', '2025-01-13'],
  ['us-silence', '2024-06-01'],
  ['missile-reach', '2019-01-01'],
  ['two-way-street', '2025-01-13'],
  ['launch-calendar', '2022-06-01'],
] as const

test.each(TWO_DAYS)('%s with what was known on %s', async (id, against) => {
  const chart = chartOf(id)
  const { model, alternative } = readChart(chart, REAL, viewOf({ against }))
  const label = `${chart.title}. ${alternative}`
  const drawn = picture(chart, model({ width: 768 }), label, (name) => PALETTE.light[name])
  await expect(`${drawn.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`../svg/against-${id}-768.svg`)
})
