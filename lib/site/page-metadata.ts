import { LEDGER_NAME } from '@/lib/about/ledger'
import { chartPath } from '@/lib/charts/chart-path'
import { overviewChart } from '@/lib/charts/overview-chart'
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

const SITE = LEDGER_NAME
const MAX_DESCRIPTION = 300

/** The preview of a page without its own chart: the main chart of the overview, with the clocks of the page. */
const overview = (view: View): Pictured => ({
  chart: overviewChart(),
  view: retainedParams(view),
})

/** Alternates of a chart's page for programs: its embed and its feed. */
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
 * Title, description, canonical address and preview of a view. The theme is not part of the canonical address.
 * `pictured` is the chart in the preview of links.
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
