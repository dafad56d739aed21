import { CHARTS } from '@/lib/charts'
import { chartPath } from '@/lib/charts/chart-path'
import { FORMATS, formatsFor } from '@/lib/exports'
import { fileView } from '@/lib/exports/request/file-view'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { type Pictured, socialPicture } from './social-picture'

/** What a page says of itself in its head. */
export interface PageMetadata {
  readonly title: string
  readonly description: string
  readonly alternates: { readonly canonical: string; readonly types?: Readonly<Record<string, string>> }
  readonly openGraph: {
    readonly type: 'website'
    readonly siteName: string
    readonly title: string
    readonly description: string
    readonly url: string
    readonly images: [ReturnType<typeof socialPicture>]
  }
  readonly twitter: { readonly card: 'summary_large_image' }
}

const SITE = 'Alliance Ledger'
const MAX_DESCRIPTION = 300

/** What stands for a page without a chart of its own: the overview's, as the page's clocks show it. */
const overview = (view: View): Pictured => ({
  chart: CHARTS['alliance-pulse'],
  view: retainedParams(view),
})

/** What else a page of a chart is to be had as, for programs that look: how to embed it, and its feed. */
function offered(
  { chart, view }: Pictured,
  at: Snapshot,
  canonical: string,
): Readonly<Record<string, string>> {
  const feed = `${chartPath(chart.id)}.${FORMATS.atom.extension}`
  return {
    'application/json+oembed': `/oembed?url=${encodeURIComponent(canonical)}`,
    ...(formatsFor(chart.table).includes('atom')
      ? { 'application/atom+xml': viewHref(feed, fileView(view, chart, 'atom', at)) }
      : {}),
  }
}

/**
 * Title, description, canonical address and preview of a view. The theme shows the same view in other colours.
 * `pictured` is the chart that stands for it where links are previewed.
 */
export function pageMetadata(
  page: { readonly path: string; readonly view: View; readonly snapshot: Snapshot },
  title: string,
  description: string,
  pictured: Pictured = overview(page.view),
): PageMetadata {
  const short =
    description.length <= MAX_DESCRIPTION ? description : `${description.slice(0, MAX_DESCRIPTION - 1)}…`
  const canonical = viewHref(page.path, { ...page.view, theme: null, focus: null })
  return {
    title: title === SITE ? SITE : `${title} · ${SITE}`,
    description: short,
    alternates: {
      canonical,
      ...(chartPath(pictured.chart.id) === page.path
        ? { types: offered(pictured, page.snapshot, canonical) }
        : {}),
    },
    openGraph: {
      type: 'website',
      siteName: SITE,
      title,
      description: short,
      url: canonical,
      images: [socialPicture(pictured, page.snapshot)],
    },
    twitter: { card: 'summary_large_image' },
  }
}
