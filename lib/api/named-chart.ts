import 'server-only'
import { CHARTS, chartOf, isChartId } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { ApiProblem } from './answer'

/** The chart with this id. Throws an `ApiProblem` for an unknown id. */
export function namedChart(id: string): Chart {
  if (isChartId(id)) return chartOf(id)
  throw new ApiProblem({
    status: 404,
    title: 'No such chart',
    detail: `There is no chart ${id.slice(0, 80)}.`,
    available: Object.keys(CHARTS).map((each) => `/api/v1/charts/${each}`),
  })
}
