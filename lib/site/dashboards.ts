import { DASHBOARD_TEXTS } from '@/lib/about/dashboards'
import type { ChartId, DashboardPath } from '@/lib/charts/catalogue'
import type { Topic } from '@/lib/ledger/schema/vocabulary'

/** A dashboard's texts apart from its name, and the events that it lists; its charts are in the catalogue. */
export interface Dashboard {
  readonly question: string
  /** The content of the page, for search engines and previews. */
  readonly description: string
  /** Charts of other pages to link to, too large to be drawn here as well. */
  readonly leads?: readonly ChartId[]
  /** The topics of the newest events; null for the landmarks of all topics. */
  readonly topics: readonly Topic[] | null
  /** Landmarks of other topics to list as well. */
  readonly also?: readonly string[]
}

/** The dashboards by their address, in the order of their names. */
export const DASHBOARDS: { readonly [Path in DashboardPath]: Dashboard } = DASHBOARD_TEXTS

export function isDashboard(path: string): path is DashboardPath {
  return Object.hasOwn(DASHBOARDS, path)
}
