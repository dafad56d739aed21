import { chartPath } from '@/lib/charts/chart-path'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

export interface Embedded {
  /** Origin of the site, without a slash at the end. */
  readonly site: string
  /** Id of a chart, or that of comparisons. */
  readonly chart: string
  readonly title: string
  readonly view: View
  /** In CSS pixels; null takes the width of the place. */
  readonly width: number | null
  readonly height: number
}

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const FRAME_ONLY = { tab: null, focus: null } as const

/** The address of the frame. */
export const frameAddress = ({ site, chart, view }: Pick<Embedded, 'site' | 'chart' | 'view'>): string =>
  viewHref(`${site}/embed/${chart}`, { ...view, ...FRAME_ONLY })

/**
 * What a page of another site has in its HTML to show a chart: the frame, the script that gives it the height it needs
 * (without it the frame keeps the height given here), and a picture where no script runs.
 */
export function embedCode(embedded: Embedded): string {
  const { site, chart, title, view, width, height } = embedded
  const page = viewHref(site + chartPath(chart), { ...view, ...FRAME_ONLY, theme: null })
  const theme = view.theme === 'dark' || view.theme === 'light' ? view.theme : null
  const picture = viewHref(`${site}${chartPath(chart)}.png`, {
    ...view,
    ...FRAME_ONLY,
    theme,
    w: width ?? 1200,
  })
  return [
    `<iframe src="${attribute(frameAddress(embedded))}" title="${attribute(title)}" width="${width ?? '100%'}" height="${height}" loading="lazy"></iframe>`,
    `<script src="${attribute(`${site}/embed.js`)}" async></script>`,
    `<noscript><a href="${attribute(page)}"><img src="${attribute(picture)}" alt="${attribute(title)}"></a></noscript>`,
  ].join('\n')
}
