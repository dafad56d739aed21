import type { ChartId } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { CHART_CODE } from './chart-code'

const loaded = new Map<ChartId, Promise<Chart>>()

/** The code of a chart: always the same promise, until it failed. */
export function loadChart(id: ChartId): Promise<Chart> {
  const before = loaded.get(id)
  if (before !== undefined) return before
  const chart = CHART_CODE[id]()
  loaded.set(id, chart)
  chart.catch(() => loaded.delete(id))
  return chart
}
