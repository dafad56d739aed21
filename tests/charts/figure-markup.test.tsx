import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Figure } from '@/components/figure/figure'
import { figureMarkup } from '@/components/figure/figure-markup'
import { CHARTS, type ChartId, chartOf } from '@/lib/charts'
import { readChart } from '@/lib/charts/read'
import { REAL, viewOf } from './real-slice'

/** Elements and attributes as they are read, however they are written. */
const read = (markup: string) =>
  markup
    .replaceAll('></path>', '/>')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')

test.each(Object.keys(CHARTS) as ChartId[])('%s is the same as text and by React', (id) => {
  const { model, alternative } = readChart(chartOf(id), REAL, viewOf())
  for (const [width, newTab] of [
    [352, false],
    [1152, true],
  ] as const) {
    const props = {
      model: model({ width }),
      paint: (name: string) => `var(--${name})`,
      label: `"Quoted" & <${alternative}>`,
      href: ({ key }: { key: string }) => `/records/${encodeURIComponent(key)}?a=1&b=2`,
      newTab,
    }
    expect(read(figureMarkup(props))).toBe(read(renderToStaticMarkup(<Figure {...props} />)))
  }
})
