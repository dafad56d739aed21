import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Figure } from '@/components/figure/figure'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { readChart } from '@/lib/charts/read'
import { PALETTE, type Theme } from '@/lib/forms/theme/palette'
import { REAL, viewOf } from './real-slice'

const WIDTHS = [360, 768, 1280]
const THEMES: readonly Theme[] = ['light', 'dark']

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

/*
 * The reviewed picture of each chart. A change shows as a change of its file: look at it before accepting it with
 * `npx vitest run tests/charts/pictures.test.tsx --update`.
 */
describe.each([...Object.keys(CHARTS), ...Object.keys(COMPARED)])('%s', (id) => {
  const chart = pictured(id)
  const { model, summary } = readChart(chart, REAL, viewOf())

  test.each(WIDTHS.flatMap((width) => THEMES.map((theme) => ({ width, theme }))))(
    '$width px wide, $theme',
    async ({ width, theme }) => {
      const drawn = model({ width })
      const colours = PALETTE[theme]
      const picture = renderToStaticMarkup(
        <svg
          xmlns="http://www.w3.org/2000/svg"
          width={drawn.width}
          height={drawn.height}
          fontFamily="'Source Sans 3', 'Noto Sans KR', sans-serif"
        >
          <title>{chart.title}</title>
          <rect width="100%" height="100%" fill={colours.paper} />
          <Figure
            model={drawn}
            paint={(paint) => (paint === 'none' ? 'none' : colours[paint])}
            label={`${chart.title}. ${summary}`}
          />
        </svg>,
      )
      // One element a line, so that a change of one mark is a change of one line.
      await expect(`${picture.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
        `../svg/${id}-${width}-${theme}.svg`,
      )
    },
  )
})
