import { chartPath } from '@/lib/charts/chart-path'
import { viewHref } from '@/lib/views/codec'
import { escapeXml } from '../escape-xml'
import { type Framed, frameHeight } from './frame-height'
import { frameStyle } from './frame-style'

export interface Embedded extends Framed {
  /** Origin of the site, without a trailing slash. */
  readonly site: string
  /** The greatest width in CSS pixels; null for all of the column around it. */
  readonly width: number | null
  /** The greatest height, even if the embed needs more: its frame is then scrolled. */
  readonly maxHeight?: number | null
}

/** Parameters that a page has and its embed has not. */
const PAGE_ONLY = { tab: null, focus: null } as const
/** Many columns of articles are about this wide: the height without style sheets is for it. */
const COLUMN = 640

export const frameAddress = ({ site, chart, view }: Pick<Embedded, 'site' | 'chart' | 'view'>): string =>
  viewHref(`${site}/embed/${chart.id}`, { ...view, ...PAGE_ONLY })

/** The height of an embed in a frame as wide as it may be. */
export const embedHeight = (embedded: Embedded): number =>
  Math.min(frameHeight(embedded)(embedded.width ?? COLUMN), embedded.maxHeight ?? Number.POSITIVE_INFINITY)

/**
 * HTML to embed a chart in another site: a frame that is as high as it has to be in a column of any width, a script that
 * follows what a reader does in it, and a picture for readers without scripts and for feeds without frames.
 */
export function embedCode(embedded: Embedded): string {
  const { site, chart, view, width, maxHeight = null } = embedded
  const title = escapeXml(chart.title)
  const page = viewHref(site + chartPath(chart.id), { ...view, ...PAGE_ONLY, theme: null })
  const theme = view.theme === 'dark' || view.theme === 'light' ? view.theme : null
  const picture = viewHref(`${site}${chartPath(chart.id)}.png`, {
    ...view,
    ...PAGE_ONLY,
    theme,
    w: width ?? 1200,
  })
  const style = frameStyle(embedded)
  const height = maxHeight === null ? style : `min(${maxHeight}px,${style})`
  const column = `container-type:inline-size${width === null ? '' : `;max-width:${width}px`}`
  return [
    `<div style="${column}"><iframe src="${escapeXml(frameAddress(embedded))}" title="${title}" width="100%" height="${embedHeight(embedded)}" style="border:0;width:100%;height:${height}" loading="lazy"></iframe></div>`,
    `<script src="${escapeXml(`${site}/embed.js`)}" async></script>`,
    `<noscript><a href="${escapeXml(page)}"><img src="${escapeXml(picture)}" alt="${title}"></a></noscript>`,
  ].join('\n')
}
