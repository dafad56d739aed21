import type { ChartId } from './catalogue'
import type { Chart } from './chart'
import { CHARTS } from './charts'

export type { ChartId } from './catalogue'
export { CHARTS } from './charts'

export function isChartId(id: string): id is ChartId {
  return Object.hasOwn(CHARTS, id)
}

/** A chart of the catalogue, typed as `Chart` rather than as its literal. */
export function chartOf(id: ChartId): Chart {
  return CHARTS[id]
}
