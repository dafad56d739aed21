import { chartPath } from '@/lib/charts/chart-path'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { escapeXml } from '../escape-xml'

export interface Embedded {
  /** Origin of the site, without a slash at the end. */
  readonly site: string
  /** Id of a chart, or that of comparisons. */
  readonly chart: string
  readonly title: string
  readonly view: View
  /** In CSS pixels; null for the width of the surroundings. */
  readonly width: number | null
  readonly height: number
}

/** Parameters of a page that its frame does not have. */
const PAGE_ONLY = { tab: null, focus: null } as const

/** The address of the frame. */
export const frameAddress = ({ site, chart, view }: Pick<Embedded, 'site' | 'chart' | 'view'>): string =>
  viewHref(`${site}/embed/${chart}`, { ...view, ...PAGE_ONLY })

/**
 * HTML with which a page of another site shows a chart: the frame, a script that gives it the height it needs (without
 * the script it keeps the height given here), and a picture where scripts are off.
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
