import type { Chart } from '../charts/chart'
import { chartPath } from '../charts/chart-path'
import { fileView } from '../exports/file-view'
import type { Snapshot } from '../ledger/rows'
import { viewHref } from '../views/codec'
import type { View } from '../views/parameters'

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
  const asked: View = { ...view, theme: null, w: SIZE.width, h: SIZE.height }
  const url = viewHref(`${chartPath(chart.id)}.png`, fileView(asked, chart, 'png', at))
  return { url, ...SIZE, alt: chart.title }
}
