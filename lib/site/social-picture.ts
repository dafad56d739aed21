import type { Chart } from '@/lib/charts/chart'
import { chartPath } from '@/lib/charts/chart-path'
import { fileView } from '@/lib/exports/request/file-view'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

/** The chart that stands for a page where links to it are shown. */
export interface Pictured {
  readonly chart: Chart
  /** Of the page; the picture takes of it what the chart does. */
  readonly view: View
}

/** The size that the networks ask for. */
const SIZE = { width: 1200, height: 630 } as const

/** The picture of a view as it is previewed elsewhere: the chart itself, as any export. */
export function socialPicture({ chart, view }: Pictured, at: Snapshot) {
  const requested: View = { ...view, theme: null, w: SIZE.width, h: SIZE.height }
  const url = viewHref(`${chartPath(chart.id)}.png`, fileView(requested, chart, 'png', at))
  return { url, ...SIZE, alt: chart.title }
}
