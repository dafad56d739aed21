import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Figure } from '@/components/figure/figure'
import { type ChartId, chartOf } from '@/lib/charts'
import { readChart } from '@/lib/charts/read'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { grownSnapshot } from './grown-snapshot'
import { median } from './median'

const ROWS = 10_000

/** Times of one chart with 10,000 rows, in milliseconds. */
export interface GrownChartTimes {
  /** From the rows to marks, 1200 pixels wide. */
  readonly model: number
  /** From the marks to SVG elements, as text. */
  readonly draw: number
  /** The number of targets. */
  readonly targets: number
}

/** Measures a page's work for one chart of a larger ledger. */
export async function grownChartTimes(ledger: Ledger, id: ChartId): Promise<GrownChartTimes> {
  const chart = chartOf(id)
  const slice = grownSnapshot(snapshot(ledger), chart, ROWS)
  const read = () => {
    const reading = readChart(chart, slice, DEFAULT_VIEW)
    if (reading.selected.rows.length !== ROWS) throw new Error(`${id} does not show all of its rows`)
    return reading.model({ width: 1200 })
  }
  const model = read()
  const paint = (name: string) => `var(--${name})`
  const draw = () => renderToStaticMarkup(createElement(Figure, { model, paint, label: chart.title }))
  return { targets: model.targets.length, model: await median(read), draw: await median(draw) }
}
