import { chartPath } from '@/lib/charts/chart-path'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { escapeXml } from '../escape-xml'

export interface Embedded {
  /** Origin of the site, without a trailing slash. */
  readonly site: string
  /** Id of a chart, or `compare`. */
  readonly chart: string
  readonly title: string
  readonly view: View
  /** In CSS pixels; null for the width of the container. */
  readonly width: number | null
  readonly height: number
}

/** Parameters that a page has and its embed has not. */
const PAGE_ONLY = { tab: null, focus: null } as const

export const frameAddress = ({ site, chart, view }: Pick<Embedded, 'site' | 'chart' | 'view'>): string =>
  viewHref(`${site}/embed/${chart}`, { ...view, ...PAGE_ONLY })

/**
 * HTML to embed a chart in another site: the frame, a script that sets its height (without it the frame keeps the
 * height given here), and a picture for readers without scripts.
 */
export function embedCode(embedded: Embedded): string {
  const { site, chart, title, view, width, height } = embedded
  const page = viewHref(site + chartPath(chart), { ...view, ...PAGE_ONLY, theme: null })
  const theme = view.theme === 'dark' || view.theme === 'light' ? view.theme : null
  const picture = viewHref(`${site}${chartPath(chart)}.png`, {
    ...view,
    ...PAGE_ONLY,
    theme,
    w: width ?? 1200,
  })
  return [
    `<iframe src="${escapeXml(frameAddress(embedded))}" title="${escapeXml(title)}" width="${width ?? '100%'}" height="${height}" loading="lazy"></iframe>`,
    `<script src="${escapeXml(`${site}/embed.js`)}" async></script>`,
    `<noscript><a href="${escapeXml(page)}"><img src="${escapeXml(picture)}" alt="${escapeXml(title)}"></a></noscript>`,
  ].join('\n')
}
