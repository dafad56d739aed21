import type { Chart } from '@/lib/charts/chart'
import { COMPARE, chartPath } from '@/lib/charts/chart-path'
import { facetOf } from '@/lib/charts/query/facet-of'
import { type ExportRequest, readExportRequest } from '@/lib/exports/request/export-request'
import type { Problem } from '@/lib/http/problem'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

/** A format without a size: its request has the parameters of the view and no others. */
const WITHOUT_SIZE = 'json'
const CHART_PATH = /^\/charts\/([a-z0-9-]+)$/

/** The id of the chart at a path of the site; null for any other page. */
export const chartIdAt = (path: string): string | null =>
  path === chartPath(COMPARE) ? COMPARE : (CHART_PATH.exec(path)?.[1] ?? null)

/** The clocks of the document that a chart is in. */
export type Clocks = Pick<View, 'known' | 'rev'>

/**
 * The chart and the view that an address names, at the revision of a document and on its known day, unless the address
 * has a day of its own; else the problems with the address.
 */
export function requestedChart(
  ledger: Ledger,
  chart: string,
  query: URLSearchParams,
  { known, rev }: Clocks,
): { readonly request: ExportRequest } | { readonly problems: readonly Problem[] } {
  const asked = new URLSearchParams(query)
  if (asked.has('rev'))
    return {
      problems: [
        {
          parameter: 'rev',
          value: asked.get('rev') ?? '',
          reason: 'is not taken here',
          allowed: 'the revision of the whole document',
        },
      ],
    }
  if (rev !== null) asked.set('rev', String(rev))
  if (known !== null && !asked.has('known')) asked.set('known', known)
  const request = readExportRequest(ledger, chart, WITHOUT_SIZE, asked)
  if (!('status' in request)) {
    const { chart: whole, view } = request
    return { request: { ...request, chart: facetOf<Chart>(whole, view), format: 'svg' } }
  }
  const { detail, problems, available = [] } = request
  const whole = {
    parameter: 'chart',
    value: chart,
    reason: 'cannot be shown',
    allowed: available.join(', ') || detail,
  }
  return { problems: problems ?? [whole] }
}

/** The page of a requested chart in its view, in the colours of a theme. */
export const chartHref = ({ chart, view }: ExportRequest, theme: View['theme'] = null): string =>
  viewHref(chartPath(chart.id), { ...view, theme })
