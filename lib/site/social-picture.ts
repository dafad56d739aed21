import type { Chart } from '@/lib/charts/chart'
import { chartPath } from '@/lib/charts/chart-path'
import { facetOf } from '@/lib/charts/query/facet-of'
import { exportReading } from '@/lib/exports/request/export-input'
import { fileView } from '@/lib/exports/request/file-view'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

/** The chart in the preview of links to a page. */
export interface Pictured {
  readonly chart: Chart
  /** The view of the page; the picture uses the parameters that the chart takes. */
  readonly view: View
}

/** The size that social networks request. */
const SIZE = { width: 1200, height: 630 } as const

/** The preview picture of a view: an export of the chart. */
export function socialPicture({ chart, view }: Pictured, at: Snapshot) {
  const requested: View = { ...view, theme: null, w: SIZE.width, h: SIZE.height }
  const drawn = fileView(requested, chart, 'png', at)
  const url = viewHref(`${chartPath(chart.id)}.png`, drawn)
  const { summary, warnings } = exportReading(chart, at, drawn)
  return {
    url,
    ...SIZE,
    alt: [`${facetOf(chart, drawn).title}.`, summary, warnings.brief ?? ''].join(' ').trim(),
  }
}
