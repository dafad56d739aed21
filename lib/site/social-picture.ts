import type { EvidenceTable } from '../ledger/rows'
import { viewHref } from '../views/codec'
import type { View } from '../views/parameters'

/** The view of a chart whose picture stands for a page where links to it are shown. */
export interface Pictured {
  readonly title: string
  /** Of the page of the chart, or of a comparison. */
  readonly path: string
  readonly view: View
  /** Of its rows. */
  readonly table?: EvidenceTable
}

/** The size that the networks ask for. */
const SIZE = { width: 1200, height: 630 } as const

/** The picture of a view as it is previewed elsewhere: the chart itself, as any export. */
export function socialPicture({ title, path, view }: Pictured) {
  const file: View = { ...view, tab: null, focus: null, theme: null, w: SIZE.width, h: SIZE.height }
  return { url: viewHref(`${path}.png`, file), ...SIZE, alt: title }
}
