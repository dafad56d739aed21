import { exportAddresses } from '@/lib/exports/delivery/addresses'
import { answerFile } from '@/lib/exports/delivery/answer-file'
import { exportHeaders } from '@/lib/exports/delivery/export-headers'
import { FORMATS } from '@/lib/exports/index'
import { exportInput } from '@/lib/exports/request/export-input'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { tooManyRows } from '@/lib/exports/request/too-many-rows'
import { WRITERS } from '@/lib/exports/writers'
import { siteOrigin } from '@/lib/http/origin'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'
import { ledger } from '@/lib/ledger/load/served'
import { answerDirectly } from '@/lib/site/ask-directly'
import type { ExportedChart } from '@/lib/site/routing'

interface RouteContext {
  readonly params: Promise<ExportedChart>
}

/** One chart as a file, of the view that the address of the request names. */
async function chartFile(request: Request, { chart, format }: ExportedChart): Promise<Response> {
  const all = ledger()
  const requested = readExportRequest(all, chart, format, new URL(request.url).searchParams)
  if ('status' in requested) return problemResponse(requested)
  const tooMany = tooManyRows(requested)
  if (tooMany !== null) return problemResponse(tooMany)
  const site = siteOrigin(request.headers, process.env.SITE_URL)
  const headers = exportHeaders(
    {
      ...FORMATS[requested.format],
      name: requested.chart.id,
      snapshot: requested.snapshot,
      view: requested.view,
    },
    exportAddresses(site, requested),
  )
  return answerFile(request, headers, () => WRITERS[requested.format](exportInput(requested, all, site)))
}

answerDirectly(chartFile)

/** `/charts/<chart>.<format>?<view>`. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return chartFile(request, await params)
}

export async function HEAD(request: Request, requested: RouteContext): Promise<Response> {
  const { status, headers } = await GET(request, requested)
  return new Response(null, { status, headers })
}

export { preflight as OPTIONS }
