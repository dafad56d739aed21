import 'server-only'
import { CHARTS, isChartId } from '@/lib/charts'
import { COMPARE, chartPath } from '@/lib/charts/chart-path'
import { requestedComparison, sidesSpec } from '@/lib/charts/compare/requested-comparison'
import { chartSpec } from '@/lib/charts/query/view-spec'
import type { ProblemDocument } from '@/lib/http/problem-document'
import { ledger } from '@/lib/ledger/load/load'
import { viewHref } from '@/lib/views/codec'
import { requestedSnapshot, viewAt } from '@/lib/views/view-at'
import { embedCode } from '../delivery/embed-code'
import { fileView } from '../request/file-view'

const CHART = /^\/(?:charts|embed)\/([a-z0-9-]+)$/
const USUAL = { width: 800, height: 560 } as const
const LEAST = 200

/** The answer of an oEmbed endpoint (oembed.com, version 1.0), of type rich. */
export interface OEmbed {
  readonly version: '1.0'
  readonly type: 'rich'
  readonly provider_name: string
  readonly provider_url: string
  readonly title: string
  readonly html: string
  readonly width: number
  readonly height: number
  readonly thumbnail_url: string
  readonly thumbnail_width: number
  readonly thumbnail_height: number
  readonly cache_age: number
}

const refused = (parameter: string, value: string, allowed: string): ProblemDocument => ({
  status: 400,
  title: 'Not a request for an embed',
  detail: 'The parameter that was refused is listed with what is allowed.',
  problems: [{ parameter, value: value.slice(0, 200), reason: 'is not taken here', allowed }],
})

const nothing = (url: string): ProblemDocument => ({
  status: 404,
  title: 'Nothing to embed there',
  detail: `Charts and comparisons can be embedded; ${url.slice(0, 200)} is none of this site.`,
  available: Object.keys(CHARTS).map((id) => `/charts/${id}`),
})

/** The largest size that a consumer takes; null for none given, and NaN for what is no size. */
const most = (text: string | null) =>
  text === null || text === '' ? null : /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN

/** Answers an oEmbed request. `site` is the origin that it came to; addresses of other sites are not embedded. */
export function oEmbed(query: URLSearchParams, site: string): OEmbed | ProblemDocument {
  const requested = query.get('url') ?? ''
  const format = query.get('format') ?? 'json'
  if (format !== 'json')
    return {
      status: 501,
      title: 'Not made in this format',
      detail: 'Embeds are told as JSON only: format=json.',
    }
  if (!URL.canParse(requested, site)) return refused('url', requested, 'the address of a chart on this site')
  const url = new URL(requested, site)
  const [maxWidth, maxHeight] = [most(query.get('maxwidth')), most(query.get('maxheight'))]
  for (const [name, value] of [
    ['maxwidth', maxWidth],
    ['maxheight', maxHeight],
  ] as const)
    if (value !== null && !(value >= LEAST))
      return refused(name, query.get(name) ?? '', `a whole number of pixels from ${LEAST}`)

  const named = url.pathname === `/${COMPARE}` ? COMPARE : (CHART.exec(url.pathname)?.[1] ?? '')
  if (url.origin !== site || !(isChartId(named) || named === COMPARE)) return nothing(requested)
  const all = ledger()
  const chart = isChartId(named)
    ? CHARTS[named]
    : requestedComparison(url.searchParams, requestedSnapshot(all, url.searchParams)).chart
  if (chart === null) return nothing(requested)
  // As on a page, what is wrong in the address falls back to the default: the frame itself says so.
  const { view, snapshot } = viewAt(all, url.searchParams, (at, newest) => ({
    ...chartSpec(chart, at, newest),
    ...(named === COMPARE ? sidesSpec(at) : {}),
  }))
  const width = Math.min(maxWidth ?? USUAL.width, USUAL.width)
  const height = Math.min(maxHeight ?? USUAL.height, USUAL.height)
  const picture = fileView({ ...view, theme: null, w: width, h: height }, chart, 'png', snapshot)
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Alliance Ledger',
    provider_url: `${site}/`,
    title: chart.title,
    html: embedCode({ site, chart: named, title: chart.title, view, width, height }),
    width,
    height,
    thumbnail_url: viewHref(`${site}${chartPath(named)}.png`, picture),
    thumbnail_width: width,
    thumbnail_height: height,
    cache_age: 3600,
  }
}
