import { DASHBOARD_NAMES } from '@/lib/about/dashboard-names'
import { type ChartId, chartOf, isChartId } from '@/lib/charts'
import { CATALOGUE } from '@/lib/charts/catalogue'
import type { Chart } from '@/lib/charts/chart'
import { chartPath } from '@/lib/charts/chart-path'
import { isDashboard } from '../dashboards'

/** What the changes since a day are listed of: a chart, or a dashboard with all of its charts. */
export interface SinceSubject {
  readonly id: string
  readonly title: string
  /** The path of its page. */
  readonly path: string
  readonly charts: readonly Chart[]
}

/** The chart or the dashboard of an id; null for an id of neither. */
export function sinceSubject(id: string): SinceSubject | null {
  if (isChartId(id)) {
    const chart = chartOf(id as ChartId)
    return { id, title: chart.title, path: chartPath(id), charts: [chart] }
  }
  const path = id === 'overview' ? '/' : `/${id}`
  if (!isDashboard(path)) return null
  return { id, title: DASHBOARD_NAMES[path], path, charts: CATALOGUE[path].map(chartOf) }
}
