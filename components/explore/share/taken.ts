import { chartPath } from '@/lib/charts/chart-path'
import { exportView } from '@/lib/exports/request/export-view'
import type { Revision } from '@/lib/ledger/schema/rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import type { Explored } from '../chart/use-reading'

/** What of a chart is given away: its path, its view and its addresses. */
export interface Taken {
  readonly path: string
  readonly title: string
  readonly view: View
  readonly revision: Revision
  /** Addresses of the chart's page without the origin: as it follows the newest data, and at the revision shown. */
  readonly page: { readonly live: string; readonly fixed: string }
  /** The address in a citation, which is of the chart whatever is open. */
  readonly cited: string
}

/** What is given away of a chart as it is explored. Links to its own page keep the open tab and the order of the table. */
export function takenOf({ chart, slice, page, view, path: shownAt }: Explored): Taken {
  const path = chartPath(chart.id)
  const revision = slice.revision
  const linked: View = shownAt === path ? page : { ...view, tab: null, focus: null }
  return {
    path,
    title: chart.title,
    view,
    revision,
    page: {
      live: viewHref(path, { ...linked, rev: null }),
      fixed: viewHref(path, { ...linked, rev: revision.number }),
    },
    cited: viewHref(path, { ...exportView(view, 'txt'), rev: revision.number }),
  }
}
