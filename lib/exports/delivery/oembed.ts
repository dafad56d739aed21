import 'server-only'
import { LEDGER_NAME } from '@/lib/about/ledger'
import { CHARTS, isChartId } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { COMPARE, chartPath } from '@/lib/charts/chart-path'
import { requestedComparison, sidesSpec } from '@/lib/charts/compare/requested-comparison'
import { facetOf } from '@/lib/charts/query/facet-of'
import { chartSpec } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import type { ProblemDocument } from '@/lib/http/problem-document'
import { refusedParameters } from '@/lib/http/refused-parameters'
import { repeatedParameters } from '@/lib/http/repeated-parameters'
import { ledger } from '@/lib/ledger/load/served'
import { viewHref } from '@/lib/views/codec'
import { PICTURE_SPEC } from '@/lib/views/picture-spec'
import { requestedSnapshot, viewAt } from '@/lib/views/view-at'
import { fileView } from '../request/file-view'
import { type Embedded, embedCode, embedHeight } from './embed-code'

const CHART_PATH = /^\/(?:charts|embed)\/([a-z0-9-]+)$/
const WEB = ['http:', 'https:']
const DEFAULT_WIDTH = 800
/** The sides of a picture. A frame may be smaller, or higher. */
const { min: MIN_PICTURE, max: MAX_PICTURE } = PICTURE_SPEC.h

/** The response of an oEmbed endpoint (oembed.com, version 1.0), of type rich. */
export interface OEmbed {
  readonly version: '1.0'
  readonly type: 'rich'
  readonly provider_name: string
  readonly provider_url: string
  readonly title: string
  readonly html: string
  readonly width: number
  readonly height: number
  /** The three of a thumbnail are left out where a picture cannot be as small as requested. */
  readonly thumbnail_url?: string
  readonly thumbnail_width?: number
  readonly thumbnail_height?: number
  readonly cache_age: number
}

const invalid = (parameter: string, value: string, allowed: string): ProblemDocument => ({
  status: 400,
  title: 'Not a request for an embed',
  detail: 'The parameter that was refused is listed with what is allowed.',
  problems: [{ parameter, value: value.slice(0, 200), reason: 'is not taken here', allowed }],
})

const notFound = (url: string): ProblemDocument => ({
  status: 404,
  title: 'Nothing to embed there',
  detail: `Charts and comparisons can be embedded; ${url.slice(0, 200)} is not one of this site.`,
  available: Object.keys(CHARTS).map((id) => `/charts/${id}`),
})

/** The limit of a side from a parameter; null without one, NaN if it is not a whole number. */
const maxSide = (text: string | null) =>
  text === null || text === '' ? null : /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN

/** Answers an oEmbed request. `site` is the origin of the request; addresses of other sites are refused. */
export function oEmbed(query: URLSearchParams, site: string): OEmbed | ProblemDocument {
  const requested = query.get('url') ?? ''
  const format = query.get('format') ?? 'json'
  if (format !== 'json')
    return {
      status: 501,
      title: 'Not made in this format',
      detail: 'Embeds are described in JSON only: format=json.',
    }
  const repeated = repeatedParameters(query, ['url', 'format', 'maxwidth', 'maxheight'])
  if (repeated.length > 0) return refusedParameters('Not a request for an embed', repeated)
  if (!URL.canParse(requested, site)) return invalid('url', requested, 'the address of a chart on this site')
  const url = new URL(requested, site)
  const [maxWidth, maxHeight] = [maxSide(query.get('maxwidth')), maxSide(query.get('maxheight'))]
  for (const [name, value] of [
    ['maxwidth', maxWidth],
    ['maxheight', maxHeight],
  ] as const)
    if (value !== null && !(value >= 1))
      return invalid(name, query.get(name) ?? '', 'a whole number of pixels from 1 to 99999')

  // Consumers pass on what a reader pasted: with a slash at the end, or with the other protocol.
  const path = url.pathname.replace(/\/$/, '')
  const named = path === `/${COMPARE}` ? COMPARE : (CHART_PATH.exec(path)?.[1] ?? '')
  const isHere = WEB.includes(url.protocol) && url.host === new URL(site).host
  if (!isHere || !(isChartId(named) || named === COMPARE)) return notFound(requested)
  const all = ledger()
  const chart = isChartId(named)
    ? CHARTS[named]
    : requestedComparison(url.searchParams, requestedSnapshot(all, url.searchParams)).chart
  if (chart === null) return notFound(requested)
  const { view, problems, spec, snapshot } = viewAt(all, url.searchParams, (at, newest) => ({
    ...chartSpec(chart, at, newest),
    ...(named === COMPARE ? sidesSpec(at) : {}),
  }))
  // The frame would show another view than that of the address, and nobody would be told. What only the page of a chart
  // takes, or whoever passed its address on has added, changes no view.
  const wrong = problems.filter(({ parameter }) => Object.hasOwn(spec, parameter))
  if (wrong.length > 0) return refusedParameters('Not a view that can be embedded', wrong)
  const width = Math.min(maxWidth ?? DEFAULT_WIDTH, DEFAULT_WIDTH)
  const shown = facetOf<Chart>(chart, view)
  const framed = { chart: shown, reading: readChart(shown, snapshot, view), view }
  const embedded: Embedded = { ...framed, site, width, maxHeight }
  const height = embedHeight(embedded)
  const pictured = Math.min(height, MAX_PICTURE)
  const picture = fileView({ ...view, theme: null, w: width, h: pictured }, chart, 'png', snapshot)
  const thumbnail = {
    thumbnail_url: viewHref(`${site}${chartPath(named)}.png`, picture),
    thumbnail_width: width,
    thumbnail_height: pictured,
  }
  return {
    version: '1.0',
    type: 'rich',
    provider_name: LEDGER_NAME,
    provider_url: `${site}/`,
    title: shown.title,
    html: embedCode(embedded),
    width,
    height,
    ...(Math.min(width, height) >= MIN_PICTURE ? thumbnail : {}),
    cache_age: 3600,
  }
}
