import 'server-only'
import { chartOf } from '@/lib/charts'
import { ANSWERS } from '@/lib/charts/answers'
import { CATALOGUE, type DashboardPath } from '@/lib/charts/catalogue'
import { TILES } from '@/lib/charts/tiles'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { PageSlice } from '@/lib/ledger/slice/page-slice'
import { chartSlice } from './chart-slice'
import { DASHBOARDS, type Dashboard } from './dashboards'
import { landmarksRequest } from './newest-events'

/** What all parts of a dashboard read: its charts and leads, its answer, its tiles, and the landmarks of its slider. */
export function dashboardSlice(path: DashboardPath, snapshot: Snapshot): PageSlice {
  const { leads = [], topics }: Dashboard = DASHBOARDS[path]
  const tiles = path === '/' ? Object.values(TILES).flatMap(({ requests }) => requests) : []
  return chartSlice(snapshot, CATALOGUE[path].map(chartOf), 'draw', leads.map(chartOf), [
    ...ANSWERS[path].requests,
    ...tiles,
    landmarksRequest(topics),
  ])
}
